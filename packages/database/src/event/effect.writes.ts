import { insertInParts } from '../insert-rows.ts';
import { prepared } from '../prepared.ts';
import type { TenantDb } from '../scope.ts';
import type { Statement } from '../statement.ts';

/** Records that these events have had the effect; a second record of one is a violation of `effect_done_pkey`. */
export const recordDone = (effect: string, seqs: readonly number[], at: Date): Statement<never>[] =>
  insertInParts(
    'effect_done',
    seqs.map((seq) => ({ effect, seq, done_at: at })),
  );

/** Only for who holds the effect's turn. */
export const moveEffectMark = prepared<{ effect: string; seq: number }, never>(
  'event.moveEffectMark',
  (query, arg) =>
    query
      .updateTable('effect_mark')
      .set({ seq: arg('seq') })
      .where('effect', '=', arg('effect'))
      .$castTo<never>(),
);

/**
 * Forgets up to `limit` records from before an instant that lie behind their effect's mark, which says the same in one row.
 */
export const pruneDone = (db: TenantDb, before: Date, limit: number) =>
  db
    .deleteFrom('effect_done as done')
    .using((eb) =>
      eb
        .selectFrom('effect_done as d')
        .innerJoin('effect_mark as m', 'm.effect', 'd.effect')
        .select(['d.effect', 'd.seq'])
        .whereRef('d.seq', '<=', 'm.seq')
        .where('d.done_at', '<', before)
        .limit(limit)
        .as('old'),
    )
    .whereRef('done.effect', '=', 'old.effect')
    .whereRef('done.seq', '=', 'old.seq');
