import { json } from '../column.ts';
import { insertRows } from '../insert-rows.ts';
import type { Statement } from '../statement.ts';
import type { NewEvent } from './event.ts';

/** The insert of these events, whose last has `lastSeq` (from `takeNumbers` with `events: events.length`). */
export function eventRows(lastSeq: number, events: readonly NewEvent[]): Statement<never> {
  const before = lastSeq - events.length;
  return insertRows(
    'event',
    events.map((event, index) => ({
      seq: before + index + 1,
      id: event.id,
      type: event.type,
      entity_id: event.entityId,
      payload: json(event.payload),
      at: event.at,
      actor: event.actor,
    })),
  );
}
