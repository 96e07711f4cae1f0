import type { OrderView } from '@toast/api/order';
import type { RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';

export type OrderChange = { readonly seq: number; readonly order: OrderView };
export async function* followOrders(_deps: Deps, _restaurantId: RestaurantId, _after: number | undefined, _signal: AbortSignal | undefined): AsyncGenerator<OrderChange> { throw new Error('not built yet'); }
