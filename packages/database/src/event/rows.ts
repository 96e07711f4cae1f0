import type { Insertable } from 'kysely';
import { json } from '../column.ts';
import { insertInParts, insertRows } from '../insert-rows.ts';
import type { Statement } from '../statement.ts';
import type { EventTable } from './event.table.ts';
import type { NewEvent } from './event.ts';

/** The insert of these events, whose last has `lastSeq` (from `takeNumbers` with `events: events.length`). */
export const eventRows = (lastSeq: number, events: readonly NewEvent[]): Statement<never> =>
  insertRows('event', rowsOf(lastSeq, events));

function rowsOf(lastSeq: number, events: readonly NewEvent[]): Insertable<EventTable>[] {
  const before = lastSeq - events.length;
  // Rows of one statement have the same columns, and nearly no event has this one.
  const traced = events.some(({ trace }) => trace !== undefined);
  return events.map((event, index) => ({
    seq: before + index + 1,
    id: event.id,
    type: event.type,
    entity_id: event.entityId,
    payload: json(event.payload),
    at: event.at,
    actor: event.actor,
    ...(traced && { trace: event.trace ?? null }),
  }));
}

/** The same for many events, in statements whose plans are kept. */
export const eventRowsInParts = (lastSeq: number, events: readonly NewEvent[]): Statement<never>[] =>
  insertInParts('event', rowsOf(lastSeq, events));
