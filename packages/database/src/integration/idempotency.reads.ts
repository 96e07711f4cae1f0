import type { TenantDb } from '../scope.ts';

/** The first answer that was given under a key, or none. */
export const answerUnderKey = (db: TenantDb, clientId: string, key: string) =>
  db
    .selectFrom('idempotency_record')
    .select(['request_hash', 'status', 'response'])
    .where('client_id', '=', clientId)
    .where('key', '=', key);
