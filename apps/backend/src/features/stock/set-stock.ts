import type { setStockInput } from '@toast/api/admin';
import { lockCounter } from '@toast/database/event/counter.reads';
import { eventRows } from '@toast/database/event/rows';
import { takeNumbers } from '@toast/database/event/take';
import { itemEver, optionGroups } from '@toast/database/menu/draft.reads';
import { setStock as setRecord } from '@toast/database/stock/stock.writes';
import { transact } from '@toast/database/transaction';
import type { ItemId, ModifierOptionId } from '@toast/domain/ids';
import type { StockRecord } from '@toast/domain/stock/stock';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../trpc/failure.ts';

export type StockSet = { readonly record: StockRecord; readonly epoch: number };

/**
 * Sold out, back in stock, or a count, from this moment on. The last word wins: whoever stands at the shelf knows best.
 * @throws Failure NOT_FOUND for what is neither an item nor an option of this restaurant.
 */
export async function setStock(
  deps: Deps,
  user: { readonly id: string },
  { restaurantId, entityId, status, quantity, reason }: z.output<typeof setStockInput>,
): Promise<StockSet> {
  const at = deps.now();
  const record: StockRecord = { entityId, status, quantity };
  const epoch = await transact(deps.db, restaurantId, async (trx) => {
    const [counted, items, options] = await trx.flight([
      lockCounter({}),
      itemEver(trx, entityId as ItemId),
      optionGroups(trx, entityId as ModifierOptionId),
    ]);
    const [counters] = counted.rows;
    if (counters === undefined || (items.rows.length === 0 && options.rows.length === 0))
      throw notFound('item or option');
    const next = counters.stock_epoch + 1;
    await trx.commitWith([
      takeNumbers({ events: 1, stockEpoch: true }),
      setRecord(trx, record, reason),
      eventRows(counters.event_seq + 1, [
        {
          id: deps.newId(),
          type: 'stock.changed',
          entityId,
          payload: { ...record, epoch: next },
          at,
          actor: `user:${user.id}`,
        },
      ]),
    ]);
    return next;
  });
  deps.feed.wake(restaurantId);
  return { record, epoch };
}
