import type { OrderView } from '@toast/api/order';
import { orderById } from '@toast/database/order/order.reads';
import { forRestaurant } from '@toast/database/scope';
import type { OrderId, RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../trpc/failure.ts';
import { orderView } from './order-view.ts';

/** @throws Failure NOT_FOUND, also for another restaurant's order. */
export async function findOrder(
  deps: Pick<Deps, 'db'>,
  { restaurantId, orderId }: { readonly restaurantId: RestaurantId; readonly orderId: OrderId },
): Promise<OrderView> {
  const order = await orderById(forRestaurant(deps.db, restaurantId), orderId).executeTakeFirst();
  if (order === undefined) throw notFound('order');
  return orderView(restaurantId, order);
}
