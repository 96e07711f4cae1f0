import type { OrderView } from '@toast/api/order';
import { countersNow } from '@toast/database/event/counter.reads';
import { ordersOfBusinessDate, totalsOfBusinessDate } from '@toast/database/order/order.reads';
import { forRestaurant } from '@toast/database/scope';
import type { RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
import { businessDateNow } from '../restaurant/business-date-now.ts';
import { orderView } from './order-view.ts';

export type OrdersOfDay = {
  readonly businessDate: string;
  /** Position in the log up to which this is surely told: where `live` goes on. */
  readonly seq: number;
  /** `total` in minor units over the orders that stand; `open` counts those the kitchen or the counter still has. */
  readonly totals: { readonly count: number; readonly total: number; readonly open: number };
  /** Newest first; at most `shown`. */
  readonly orders: readonly OrderView[];
};

/** A screen shows no more; the totals count all. */
const shown = 500;

/** @param query.businessDate 'YYYY-MM-DD', null = today by the restaurant's own clock. */
export async function listOrdersOfDay(
  deps: Deps,
  {
    restaurantId,
    businessDate,
  }: { readonly restaurantId: RestaurantId; readonly businessDate: string | null },
): Promise<OrdersOfDay> {
  const date = businessDate ?? (await businessDateNow(deps, restaurantId));
  const scope = forRestaurant(deps.db, restaurantId);
  const [counters, sums, orders] = await scope.flight([
    countersNow({}),
    totalsOfBusinessDate(scope, date),
    ordersOfBusinessDate(scope, date, shown),
  ]);
  return {
    businessDate: date,
    seq: counters.rows[0]?.event_seq ?? 0,
    totals: sums.rows[0] ?? { count: 0, total: 0, open: 0 },
    orders: orders.rows.map((order) => orderView(restaurantId, order)),
  };
}
