import type { EventId } from '@toast/domain/ids';
import type { ColumnType } from 'kysely';
import type { Instant, Json, ShardKey } from '../column.ts';

export type EventTable = {
  restaurant_id: ShardKey;
  /** Gapless per restaurant, from 1. */
  seq: number;
  id: EventId;
  /** For example `order.placed`. */
  type: string;
  entity_id: string;
  payload: Json<unknown>;
  at: Instant;
  /** Who caused it: `diner`, `user:<id>`, `device:<id>`, `key:<id>`. */
  actor: string;
  /** `traceparent` of what caused it, where somebody keeps that trace. */
  trace: ColumnType<string | null, string | null | undefined, never>;
};
