import type { TenantDb } from '../scope.ts';

/** Forgets up to `limit` answers that were given before an instant. */
export const pruneAnswers = (db: TenantDb, before: Date, limit: number) =>
  db
    .deleteFrom('idempotency_record as record')
    .using((eb) =>
      eb
        .selectFrom('idempotency_record')
        .select(['client_id', 'key'])
        .where('created_at', '<', before)
        .limit(limit)
        .as('old'),
    )
    .whereRef('record.client_id', '=', 'old.client_id')
    .whereRef('record.key', '=', 'old.key');
