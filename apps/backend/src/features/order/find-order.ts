import type { OrderView } from '@toast/api/order';
import type { OrderId, RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';

export async function findOrder(_deps: Deps, _query: { restaurantId: RestaurantId; orderId: OrderId }): Promise<OrderView> { throw new Error('not built yet'); }
