import type { RestaurantId } from '@toast/domain/ids';
import { sql } from 'kysely';
import type { Database } from '../client.ts';
import { prepared } from '../prepared.ts';
import { acrossRestaurants } from '../scope.ts';

export type RelayMark = { readonly effect: string; readonly seq: number };

/**
 * Takes the right to hand on this restaurant's log for these effects until the transaction ends. No row for an effect that
 * somebody else is handing on, or that has no mark yet.
 */
export const lockRelayMarks = prepared<{ effects: readonly string[] }, RelayMark>(
  'event.lockRelayMarks',
  (query, arg) =>
    query
      .selectFrom('relay_mark')
      .select(['effect', 'seq'])
      .where(sql<boolean>`effect = any(${arg('effects')}::text[])`)
      .forUpdate()
      .skipLocked(),
);

/** How far the log is handed on, for each of these effects that has begun. */
export const relayMarks = prepared<{ effects: readonly string[] }, RelayMark>(
  'event.relayMarks',
  (query, arg) =>
    query
      .selectFrom('relay_mark')
      .select(['effect', 'seq'])
      .where(sql<boolean>`effect = any(${arg('effects')}::text[])`),
);

/** An event as an effect is told of it: what it is about, and nothing personal. */
export type EventHead = {
  readonly seq: number;
  readonly id: string;
  readonly type: string;
  readonly entity_id: string;
  readonly at: Date;
  /** `traceparent` of what caused it, where somebody keeps that trace. */
  readonly trace: string | null;
};

/** The events after a position, in order. */
export const eventHeadsAfter = prepared<{ after: number; limit: number }, EventHead>(
  'event.headsAfter',
  (query, arg) =>
    query
      .selectFrom('event')
      .select(['seq', 'id', 'type', 'entity_id', 'at', 'trace'])
      .where('seq', '>', arg('after'))
      .orderBy('seq')
      .limit(arg('limit')),
);

/** A restaurant whose log is longer than what was handed on of it; `relayed` null = an effect has not begun there. */
export type Behind = {
  readonly restaurant_id: RestaurantId;
  readonly head: number;
  readonly relayed: number | null;
};

/** Every restaurant that is behind for one of these effects: one statement, which asks every shard. */
export function restaurantsBehind(db: Database, effects: readonly string[]): Promise<Behind[]> {
  return acrossRestaurants(db, 'whose log has grown beyond what the relay has handed on')
    .selectFrom('counter as c')
    .leftJoin('relay_mark as m', (join) =>
      join
        .onRef('m.restaurant_id', '=', 'c.restaurant_id')
        .on(sql<boolean>`m.effect = any(${[...effects]}::text[])`),
    )
    .select(['c.restaurant_id', 'c.event_seq as head'])
    .select(
      sql<number | null>`case when count(m.effect) = ${effects.length}::int then min(m.seq) end`.as(
        'relayed',
      ),
    )
    .groupBy(['c.restaurant_id', 'c.event_seq'])
    .having(sql<boolean>`count(m.effect) < ${effects.length}::int or min(m.seq) < c.event_seq`)
    .execute();
}
