import type { ColumnType } from 'kysely';
import type { Defaulted, JsonText, ShardKey } from '../column.ts';

/** The first answer to a key. `response` is null where it is derived from what the request created. */
export type IdempotencyRecordTable = {
  restaurant_id: ShardKey;
  client_id: string;
  key: string;
  request_hash: string;
  /** HTTP status of the first answer. */
  status: number;
  response: ColumnType<unknown, JsonText<unknown> | null | undefined, JsonText<unknown> | null>;
  created_at: Defaulted<Date, Date | string>;
};
