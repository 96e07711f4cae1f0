import type { Insertable } from 'kysely';
import { insertInParts, insertRows } from '../insert-rows.ts';
import type { Statement } from '../statement.ts';
import type { IdempotencyRecordTable } from './idempotency.table.ts';

/** The unique violation that says: this key was used before, or is being used; concurrent duplicates wait for it. */
export const keyTaken = 'idempotency_record_pkey';

/** Claims the key, with its answer where that is known already. Put it first in its flight. */
export const insertAnswer = (record: Insertable<IdempotencyRecordTable>): Statement<never> =>
  insertRows('idempotency_record', [record]);

/** The same for several keys, in statements whose plans are kept. */
export const insertAnswers = (records: readonly Insertable<IdempotencyRecordTable>[]): Statement<never>[] =>
  insertInParts('idempotency_record', records);
