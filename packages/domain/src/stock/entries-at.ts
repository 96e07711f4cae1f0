import { businessDate } from '../promise/business-day.ts';
import { type BusinessDay, type Entered, entryEnd } from './until.ts';

/** Whether what was sold out by hand today, until further notice, also keeps from ordering for later days. */
export type LaterDays = 'KEEP' | 'IGNORE';

export type JudgedAt = BusinessDay & {
  readonly now: Date | string;
  /** The time the food is promised for: availability is judged then. */
  readonly promisedAt: Date | string;
  readonly laterDays: LaterDays;
};

/**
 * The entries that count for an order: those that have not ended by the time it is promised for, and, where the restaurant wants it
 * so, of those without an end only today's for today. Whatever has ended is in stock again, counts as well as sold-outs.
 * @throws RangeError as `entryEnd`.
 */
export function entriesAt<Entry extends Entered>(
  entries: readonly Entry[],
  { now, promisedAt, laterDays, ...day }: JudgedAt,
): readonly Entry[] {
  const on = (instant: Date | string) => businessDate(instant, day.zone, day.closeoutMinute);
  const forgiving = laterDays === 'IGNORE' && on(promisedAt) > on(now);
  const promised = new Date(promisedAt).toISOString();
  return entries.filter((entry) => {
    const end = entryEnd(entry, day);
    return end === null ? !forgiving : promised < end;
  });
}
