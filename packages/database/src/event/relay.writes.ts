import { prepared } from '../prepared.ts';
import type { Statement } from '../statement.ts';

const relay = prepared<{ effect: string; seq: number }, never>('event.beginRelay', (query, arg) =>
  query
    .insertInto('relay_mark')
    .values({ effect: arg('effect'), seq: arg('seq') })
    .onConflict((conflict) => conflict.columns(['effect']).doNothing())
    .$castTo<never>(),
);

const done = prepared<{ effect: string; seq: number }, never>('event.beginEffect', (query, arg) =>
  query
    .insertInto('effect_mark')
    .values({ effect: arg('effect'), seq: arg('seq') })
    .onConflict((conflict) => conflict.columns(['effect']).doNothing())
    .$castTo<never>(),
);

/**
 * Lets effects begin in a restaurant after these positions of its log; those that have begun stay where they are. In one
 * flight, so that both marks of an effect begin at the same place.
 */
export const beginEffects = (
  marks: readonly { readonly effect: string; readonly seq: number }[],
): Statement<never>[] =>
  marks.toSorted((a, b) => (a.effect < b.effect ? -1 : 1)).flatMap((mark) => [relay(mark), done(mark)]);

/** Says that the log is handed on up to a position; a mark never moves back. */
export const moveRelayMark = prepared<{ effect: string; seq: number }, never>(
  'event.moveRelayMark',
  (query, arg) =>
    query
      .updateTable('relay_mark')
      .set({ seq: arg('seq') })
      .where('effect', '=', arg('effect'))
      .where('seq', '<', arg('seq'))
      .$castTo<never>(),
);
