import type { listOrdersInput, OrderPage } from '@toast/api/integrator';
import { countersNow } from '@toast/database/event/counter.reads';
import { ordersChangedAfter } from '@toast/database/order/order.reads';
import { forRestaurant } from '@toast/database/scope';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { Failure } from '../../trpc/failure.ts';
import { orderView } from './order-view.ts';

/**
 * Orders changed since an instant or a cursor, oldest change first. The cursor is a position in the log: an order that changes while
 * somebody pages comes again at the end, one that is new comes at the end, and none is missed.
 * @throws Failure VALIDATION for a cursor that is not ours.
 */
export async function listOrdersChangedSince(
  deps: Deps,
  query: z.output<typeof listOrdersInput>,
): Promise<OrderPage> {
  const { restaurantId, cursor, updatedSince, limit } = query;
  const after = cursor === undefined ? 0 : positionOf(cursor);
  // The cursor was reached past everything older.
  const since = cursor === undefined && updatedSince !== undefined ? new Date(updatedSince) : undefined;
  const scope = forRestaurant(deps.db, restaurantId);
  const [counters, found] = await scope.flight([
    countersNow({}),
    ordersChangedAfter(scope, after, since, limit + 1),
  ]);
  const orders = found.rows.slice(0, limit).map((order) => orderView(restaurantId, order));
  const head = counters.rows[0]?.event_seq ?? 0;
  return {
    orders,
    nextCursor: cursorOf(orders.at(-1)?.updatedSeq ?? Math.max(after, head)),
    hasMore: found.rows.length > limit,
  };
}

const cursorOf = (position: number): string => `p${position}`;

function positionOf(cursor: string): number {
  if (!/^p\d{1,15}$/.test(cursor)) throw new Failure('VALIDATION', 'cursor: is none that was given out here');
  return Number(cursor.slice(1));
}
