import { sql } from 'kysely';
import type { Database } from '../client.ts';
import { directory } from '../scope.ts';

/** What somebody of the staff is called; undefined for who is gone. */
export async function nameOfUser(db: Database, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`select name from auth."user" where id = ${id}`.execute(
    directory(db),
  );
  return rows[0]?.name;
}

/** What a tablet is called, by its device's id, or an integration, by its key's. */
export async function labelOfCredential(db: Database, id: string): Promise<string | undefined> {
  const row = await directory(db)
    .selectFrom('credential')
    .select('label')
    .where((eb) => eb.or([eb(sql<string>`device_id::text`, '=', id), eb(sql<string>`id::text`, '=', id)]))
    .executeTakeFirst();
  return row?.label;
}
