import type { StockView } from '@toast/api/stock';
import { countersNow } from '@toast/database/event/counter.reads';
import { forRestaurant } from '@toast/database/scope';
import { allStock } from '@toast/database/stock/stock.reads';
import type { RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';

/** Every record, with the position in the log up to which it is surely told: where `live` goes on. */
export async function showStock(
  deps: Pick<Deps, 'db'>,
  restaurantId: RestaurantId,
): Promise<StockView & { readonly seq: number }> {
  const scope = forRestaurant(deps.db, restaurantId);
  const [counted, records] = await scope.flight([countersNow({}), allStock(scope)]);
  const [counters] = counted.rows;
  return {
    seq: counters?.event_seq ?? 0,
    epoch: counters?.stock_epoch ?? 0,
    records: records.rows.map(({ entityId, status, quantity }) => ({ entityId, status, quantity })),
  };
}
