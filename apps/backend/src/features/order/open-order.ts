import type { OrderView } from '@toast/api/order';
import type { RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';

/** Names one order by the capability that its guest holds. */
export type OwnOrder = { readonly restaurantId: RestaurantId; readonly token: string };
export async function openOrder(_deps: Deps, _own: OwnOrder): Promise<OrderView> { throw new Error('not built yet'); }
