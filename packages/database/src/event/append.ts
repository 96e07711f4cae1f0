import type { TenantTransaction } from '../transaction.ts';
import type { NewEvent } from './event.ts';
import { eventRows } from './rows.ts';
import { type Taken, type Taking, takeNumbers } from './take.ts';

export type { NewEvent } from './event.ts';

export type Appended = {
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** The counters after this transaction's changes. */
  readonly counters: Taken;
};

/**
 * Appends events to the restaurant's log within the changing transaction, with gapless `seq`; two round trips. Where rows
 * need the numbers, or for speed, put `takeNumbers` and `eventRows` into flights of your own.
 * @throws Error when the restaurant has no counter row, which means that it does not exist.
 */
export async function append(
  trx: TenantTransaction,
  events: readonly NewEvent[],
  also: Omit<Taking, 'events'> = {},
): Promise<Appended> {
  const [counters] = await trx.rows(takeNumbers({ ...also, events: events.length }));
  if (counters === undefined) throw new Error(`restaurant ${trx.restaurantId} has no counter`);
  if (events.length > 0) await trx.rows(eventRows(counters.event_seq, events));
  return { firstSeq: counters.event_seq - events.length + 1, lastSeq: counters.event_seq, counters };
}
