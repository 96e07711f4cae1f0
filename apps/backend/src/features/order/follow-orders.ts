import type { OrderView } from '@toast/api/order';
import { ordersByIds } from '@toast/database/order/order.reads';
import { forRestaurant } from '@toast/database/scope';
import type { OrderId, RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
import { orderConcerned } from './concerns.ts';
import { orderView } from './order-view.ts';

export type OrderChange = { readonly seq: number; readonly order: OrderView };

/**
 * Every order that changed after `after`, as it is now, at the position of the last event that told of it. Many events of one
 * order that are found together make one change.
 */
export async function* followOrders(
  deps: Deps,
  restaurantId: RestaurantId,
  after: number | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<OrderChange> {
  const scope = forRestaurant(deps.db, restaurantId);
  for await (const events of deps.feed.follow(restaurantId, after, signal)) {
    const told = new Map<OrderId, number>();
    for (const event of events) {
      const orderId = orderConcerned(event);
      if (orderId !== undefined) told.set(orderId, event.seq);
    }
    if (told.size === 0) continue;
    const orders = new Map(
      (await ordersByIds(scope, [...told.keys()]).execute()).map((order) => [order.id, order]),
    );
    for (const [orderId, seq] of [...told].sort(([, a], [, b]) => a - b)) {
      const order = orders.get(orderId);
      if (order !== undefined) yield { seq, order: orderView(restaurantId, order) };
    }
  }
}
