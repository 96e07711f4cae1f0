import type { OrderView } from '@toast/api/order';
import type { Deps } from '../../deps.ts';
import type { OwnOrder } from './open-order.ts';
export async function* followOrder(_deps: Deps, _own: OwnOrder, _after: number | undefined, _signal: AbortSignal | undefined): AsyncGenerator<OrderView> { throw new Error('not built yet'); }
