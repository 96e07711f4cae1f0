import type { setStockInput } from '@toast/api/admin';
import type { SetStockOutcome } from '@toast/api/stock';
import type { Counters } from '@toast/database/event/counter.reads';
import { eventRows } from '@toast/database/event/rows';
import { takeNumbers } from '@toast/database/event/take';
import { itemEver, optionGroups } from '@toast/database/menu/draft.reads';
import { stockEntry } from '@toast/database/stock/stock.reads';
import { setStock as setRecord } from '@toast/database/stock/stock.writes';
import type { TenantTransaction } from '@toast/database/transaction';
import type { ItemId, ModifierOptionId } from '@toast/domain/ids';
import type { StockRecord } from '@toast/domain/stock/stock';
import type { InferResult } from 'kysely';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../trpc/failure.ts';
import { type Changed, lastChange } from '../identity/last-change.ts';
import type { Attempt } from '../integration/attempt.ts';
import { type Decided, onceInTurn } from '../integration/once.ts';

type Command = z.output<typeof setStockInput>;
type Settled =
  | Extract<SetStockOutcome, { outcome: 'SET' }>
  | {
      readonly outcome: 'STALE';
      readonly current: StockRecord;
      readonly epoch: number;
      readonly changed: Changed;
    };

/**
 * Sold out, back in stock, or a count, from this moment on, by somebody who has seen the stock up to `epoch`. A colleague's later
 * word makes it stale; so do sales, but for a count only: what is sold out is so however many were left, and a count that
 * forgets what was sold meanwhile sells it twice.
 * @throws Failure NOT_FOUND for what is neither an item nor an option of this restaurant.
 */
export async function setStock(
  deps: Deps,
  user: { readonly id: string },
  command: Command,
  attempt: Attempt | null,
): Promise<SetStockOutcome> {
  const { restaurantId } = command;
  const { answer, fresh } = await onceInTurn<Settled>(deps, { restaurantId, attempt }, (trx, counters) =>
    decide(deps, trx, counters, user.id, command),
  );
  if (fresh) deps.feed.wake(restaurantId);
  return answer.outcome === 'SET' ? answer : { ...answer, changed: await lastChange(deps, answer.changed) };
}

async function decide(
  deps: Deps,
  trx: TenantTransaction,
  counters: Counters,
  userId: string,
  { entityId, status, quantity, reason, epoch: seen }: Command,
): Promise<Decided<Settled>> {
  const [items, options, entries] = await trx.flight([
    itemEver(trx, entityId as ItemId),
    optionGroups(trx, entityId as ModifierOptionId),
    stockEntry(trx, entityId),
  ]);
  if (items.rows.length === 0 && options.rows.length === 0) throw notFound('item or option');
  const [entry] = entries.rows;
  const record: StockRecord = { entityId, status, quantity };
  if (entry !== undefined && newest(entry, status) > seen) return { answer: judge(entry, record, counters) };

  const at = deps.now();
  const epoch = counters.stock_epoch + 1;
  const actor = `user:${userId}`;
  return {
    answer: { outcome: 'SET', record, epoch },
    save: [
      takeNumbers({ events: 1, stockEpoch: true }),
      setRecord(trx, { record, reason, epoch, by: userId, at }),
      eventRows(counters.event_seq + 1, [
        { id: deps.newId(), type: 'stock.changed', entityId, payload: { ...record, epoch }, at, actor },
      ]),
    ],
  };
}

type Entry = InferResult<ReturnType<typeof stockEntry>>[number];

/** The epoch that whoever sets this must have seen. */
const newest = (entry: Entry, status: StockRecord['status']): number =>
  status === 'QUANTITY' ? entry.epoch : entry.set_epoch;

/** Two who want the same do not disagree: the second has what it wants. */
function judge(entry: Entry, wished: StockRecord, { stock_epoch: epoch }: Counters): Settled {
  const { entityId, status, quantity } = entry;
  const current: StockRecord = { entityId, status, quantity };
  if (status === wished.status && quantity === wished.quantity)
    return { outcome: 'SET', record: current, epoch };
  const changed: Changed =
    entry.epoch > entry.set_epoch
      ? { actor: 'sale', at: entry.updated_at }
      : { actor: entry.set_by === null ? null : `user:${entry.set_by}`, at: entry.set_at };
  return { outcome: 'STALE', current, epoch, changed };
}
