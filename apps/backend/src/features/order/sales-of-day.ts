import { countersNow } from '@toast/database/event/counter.reads';
import { effectMark } from '@toast/database/event/effect.reads';
import { salesOfDate } from '@toast/database/order/sales.reads';
import { forRestaurant } from '@toast/database/scope';
import type { RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
import { dailySales } from '../../jobs/effects/daily-sales.ts';
import { businessDateNow } from '../restaurant/business-date-now.ts';

export type SalesOfDay = {
  readonly businessDate: string;
  /** Position in the log up to which these figures surely tell everything. */
  readonly upToSeq: number;
  /** The log's last position; further than `upToSeq` = something is still to be told. */
  readonly seq: number;
  /** All that were placed. */
  readonly orders: number;
  readonly cancelled: number;
  /** Of the orders that stand, in minor units: as listed on the menu, taken off, tax in all, what the guests pay without tips. */
  readonly gross: number;
  readonly discount: number;
  readonly tax: number;
  readonly total: number;
};

const none = { orders: 0, cancelled: 0, gross: 0, discount: 0, tax: 0, total: 0 };

/**
 * The takings of a business day as the log has told them so far, from one row however many orders there were.
 * @param query.businessDate 'YYYY-MM-DD', null = today by the restaurant's own clock.
 */
export async function salesOfDay(
  deps: Deps,
  {
    restaurantId,
    businessDate,
  }: { readonly restaurantId: RestaurantId; readonly businessDate: string | null },
): Promise<SalesOfDay> {
  const date = businessDate ?? (await businessDateNow(deps, restaurantId));
  // The mark before the sums: what it says is done, they hold.
  const [counted, marks, sales] = await forRestaurant(deps.db, restaurantId).flight([
    countersNow({}),
    effectMark({ effect: dailySales.name }),
    salesOfDate({ date }),
  ]);
  const { orders, cancelled, gross, discount, tax, total } = sales.rows[0] ?? none;
  return {
    businessDate: date,
    upToSeq: marks.rows[0]?.seq ?? 0,
    seq: counted.rows[0]?.event_seq ?? 0,
    orders,
    cancelled,
    gross,
    discount,
    tax,
    total,
  };
}
