import { prepared } from '../prepared.ts';

/** The first answer that was given under a key. */
export type StoredAnswer = {
  readonly request_hash: string;
  readonly status: number;
  readonly response: unknown;
};

export const answerUnderKey = prepared<{ clientId: string; key: string }, StoredAnswer>(
  'idempotency.answer',
  (query, arg) =>
    query
      .selectFrom('idempotency_record')
      .select(['request_hash', 'status', 'response'])
      .where('client_id', '=', arg('clientId'))
      .where('key', '=', arg('key')),
);
