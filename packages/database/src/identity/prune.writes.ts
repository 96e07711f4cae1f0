import { sql } from 'kysely';
import type { Database } from '../client.ts';
import { directory } from '../scope.ts';

/** Removes up to `limit` pairing codes that expired before an instant. @returns how many. */
export async function deleteExpiredCodes(db: Database, before: Date, limit: number): Promise<number> {
  const { numDeletedRows } = await directory(db)
    .deleteFrom('pairing_code')
    .where('code_hash', 'in', (eb) =>
      eb.selectFrom('pairing_code').select('code_hash').where('expires_at', '<', before).limit(limit),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Removes up to `limit` sessions of the staff that ended before an instant. @returns how many. */
export async function deleteEndedSessions(db: Database, before: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`delete from auth."session" where "id" in (
    select "id" from auth."session" where "expiresAt" < ${before} limit ${limit})`.execute(directory(db));
  return Number(numAffectedRows ?? 0);
}
