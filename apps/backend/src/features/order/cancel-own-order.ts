import type { CancelOutcome } from '@toast/api/order';
import type { Deps } from '../../deps.ts';
import type { OwnOrder } from './open-order.ts';
export async function cancelOwnOrder(_deps: Deps, _command: OwnOrder & { readonly reason: string }): Promise<CancelOutcome> { throw new Error('not built yet'); }
