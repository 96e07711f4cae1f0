import type { OrderView } from '@toast/api/order';
import { headSeq } from '@toast/database/event/since';
import type { Deps } from '../../deps.ts';
import { orderConcerned } from './concerns.ts';
import { findOrder } from './find-order.ts';
import { type OwnOrder, ownOrderId } from './own-order.ts';

/**
 * The order as it is now (unless the client has just that, `after`), then again after each change. Only events of this order
 * cause a read, however busy the restaurant is.
 * @throws Failure NOT_FOUND for a token that opens none.
 */
export async function* followOrder(
  deps: Deps,
  own: OwnOrder,
  after: number | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<OrderView> {
  const { restaurantId } = own;
  const orderId = ownOrderId(deps, own);
  // The position first: a change between the two reads is then shown by the second and told again, never missed.
  const from = await headSeq(deps.db, restaurantId);
  let order = await findOrder(deps, { restaurantId, orderId });
  let shown = after === order.updatedSeq ? after : -1;
  if (order.updatedSeq > shown) yield order;
  shown = order.updatedSeq;
  for await (const events of deps.feed.follow(restaurantId, from, signal)) {
    if (!events.some((event) => event.seq > shown && orderConcerned(event) === orderId)) continue;
    order = await findOrder(deps, { restaurantId, orderId });
    if (order.updatedSeq <= shown) continue;
    shown = order.updatedSeq;
    yield order;
  }
}
