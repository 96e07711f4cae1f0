import { sql } from 'kysely';
import { prepared } from '../prepared.ts';

/** Takes the turn of an effect in this restaurant: its jobs go one after another. */
export const lockEffectMark = prepared<{ effect: string }, { seq: number }>(
  'event.lockEffectMark',
  (query, arg) =>
    query.selectFrom('effect_mark').select('seq').where('effect', '=', arg('effect')).forUpdate(),
);

/** Up to where an effect is surely done. */
export const effectMark = prepared<{ effect: string }, { seq: number }>('event.effectMark', (query, arg) =>
  query.selectFrom('effect_mark').select('seq').where('effect', '=', arg('effect')),
);

/** Which of these events have had the effect, as far as it is still recorded. */
export const doneAmong = prepared<{ effect: string; seqs: readonly number[] }, { seq: number }>(
  'event.doneAmong',
  (query, arg) =>
    query
      .selectFrom('effect_done')
      .select('seq')
      .where('effect', '=', arg('effect'))
      .where(sql<boolean>`seq = any(${arg('seqs')}::bigint[])`),
);

export type Stretch = { readonly seq: number; readonly done: boolean };

/** The next events of an effect after its mark, each with whether it was done, in order. */
export const stretchAfter = prepared<
  { effect: string; types: readonly string[]; after: number; limit: number },
  Stretch
>('event.stretchAfter', (query, arg) =>
  query
    .selectFrom('event as e')
    .leftJoin('effect_done as d', (join) =>
      join.onRef('d.seq', '=', 'e.seq').on('d.effect', '=', arg('effect')),
    )
    .select(['e.seq', sql<boolean>`d.seq is not null`.as('done')])
    .where('e.seq', '>', arg('after'))
    .where(sql<boolean>`e.type = any(${arg('types')}::text[])`)
    .orderBy('e.seq')
    .limit(arg('limit')),
);
