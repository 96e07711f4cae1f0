import type { Insertable } from 'kysely';
import { type JsonText, json } from '../column.ts';
import { insertInParts, insertRows } from '../insert-rows.ts';
import { prepared } from '../prepared.ts';
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

type Claim = { clientId: string; key: string; requestHash: string; status: number };

/**
 * Takes a key for this transaction: a row comes back. None does when the key was used before; while another transaction is using it
 * this waits until that has ended. A refusal that rolls back gives the key back.
 */
export const claimKey = prepared<Claim, { key: string }>('idempotency.claim', (query, arg) =>
  query
    .insertInto('idempotency_record')
    .values({
      client_id: arg('clientId'),
      key: arg('key'),
      request_hash: arg('requestHash'),
      status: arg('status'),
    })
    .onConflict((conflict) => conflict.columns(['client_id', 'key']).doNothing())
    .returning('key'),
);

const keep = prepared<{ clientId: string; key: string; response: JsonText<unknown> }, never>(
  'idempotency.keep',
  (query, arg) =>
    query
      .updateTable('idempotency_record')
      .set({ response: arg('response') })
      .where('client_id', '=', arg('clientId'))
      .where('key', '=', arg('key'))
      .$castTo<never>(),
);

/** Puts the answer under a key that this transaction has claimed. */
export const keepAnswer = ({
  clientId,
  key,
  response,
}: {
  clientId: string;
  key: string;
  response: unknown;
}) => keep({ clientId, key, response: json(response) });
