import type { RestaurantId } from '@toast/domain/ids';
import type { Database } from '../client.ts';
import type { Sendable } from '../statement.ts';
import { type TenantTransaction, transact } from '../transaction.ts';
import { countersNow } from './counter.reads.ts';
import { doneAmong, lockEffectMark, type Stretch, stretchAfter } from './effect.reads.ts';
import { moveEffectMark, recordDone } from './effect.writes.ts';

/** How many events a mark passes at most in one transaction; what lies further is passed by the next one. */
const stride = 1_000;

export type OnceFor<Event> = {
  readonly restaurantId: RestaurantId;
  /** The effect's name, and the types of events that are its business. */
  readonly effect: string;
  readonly types: readonly string[];
  readonly events: readonly Event[];
  readonly now: Date;
};

export type Doing = {
  /** The seqs that the statements do the effect of; what is left out stays undone. */
  readonly done: readonly number[];
  readonly statements: readonly Sendable[];
};

/**
 * Does an effect that lives in this database exactly once per event: `work` is told the events that have not had it and
 * answers with the statements of their effect, which commit together with the record that they have. However often a job runs,
 * after however many crashes, the second time finds the record.
 */
export async function once<Event extends { readonly seq: number }>(
  db: Database,
  { restaurantId, effect, types, events, now }: OnceFor<Event>,
  work: (trx: TenantTransaction, fresh: readonly Event[]) => Promise<Doing>,
): Promise<void> {
  await transact(
    db,
    restaurantId,
    async (trx) => {
      const [marks, records] = await trx.flight([
        lockEffectMark({ effect }),
        doneAmong({ effect, seqs: events.map(({ seq }) => seq) }),
      ]);
      const mark = marks.rows[0]?.seq ?? 0;
      const recorded = new Set(records.rows.map(({ seq }) => seq));
      const fresh = events.filter(({ seq }) => seq > mark && !recorded.has(seq));
      // The head is read before the stretch: what it counts, the stretch sees.
      const [counted, stretch] = await trx.flight([
        countersNow({}),
        stretchAfter({ effect, types, after: mark, limit: stride }),
      ]);
      const { done, statements } = fresh.length === 0 ? { done: [], statements: [] } : await work(trx, fresh);
      const seq = passed(stretch.rows, new Set(done), counted.rows[0]?.event_seq ?? 0);
      await trx.commitWith([
        ...recordDone(effect, done, now),
        ...statements,
        ...(seq > mark ? [moveEffectMark({ effect, seq })] : []),
      ]);
    },
    { repeatable: true },
  );
}

/** Up to where everything is done: before the first event that is not, else to the end of what was looked at. */
function passed(stretch: readonly Stretch[], doing: ReadonlySet<number>, head: number): number {
  const gap = stretch.find(({ seq, done }) => !done && !doing.has(seq));
  if (gap !== undefined) return gap.seq - 1;
  return stretch.length < stride ? head : (stretch.at(-1)?.seq ?? 0);
}
