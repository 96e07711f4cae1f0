import type { TenantDb } from '../scope.ts';

/** Forgets up to `limit` answers that were given before an instant. */
export const pruneAnswers = (db: TenantDb, before: Date, limit: number) =>
  db
    .deleteFrom('idempotency_record')
    .where((eb) =>
      eb(
        eb.refTuple('client_id', 'key'),
        'in',
        eb
          .selectFrom('idempotency_record as old')
          .select(['old.client_id', 'old.key'])
          .where('old.created_at', '<', before)
          .limit(limit)
          .$asTuple('client_id', 'key'),
      ),
    );
