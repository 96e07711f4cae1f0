import { sql } from 'kysely';
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

/** Which key of which client it was given under. */
export type NamedAnswer = StoredAnswer & { readonly client_id: string; readonly key: string };

/**
 * The answers under any of these keys of any of these clients, in one statement for all whose turn it is; whoever asks picks out
 * what is theirs.
 */
export const answersUnderKeys = prepared<
  { clientIds: readonly string[]; keys: readonly string[] },
  NamedAnswer
>('idempotency.answers', (query, arg) =>
  query
    .selectFrom('idempotency_record')
    .select(['client_id', 'key', 'request_hash', 'status', 'response'])
    .where(sql<boolean>`client_id = any(${arg('clientIds')}::text[])`)
    .where(sql<boolean>`key = any(${arg('keys')}::text[])`),
);
