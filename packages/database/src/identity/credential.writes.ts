import type { Insertable } from 'kysely';
import type { Database } from '../client.ts';
import { directory } from '../scope.ts';
import type { CredentialTable } from './identity.table.ts';
import { written } from './written.ts';

/** Stores a credential; a token that is already stored stays as it is. */
export async function storeCredential(db: Database, credential: Insertable<CredentialTable>): Promise<void> {
  await written(
    directory(db)
      .insertInto('credential')
      .values(credential)
      .onConflict((conflict) => conflict.column('token_hash').doNothing())
      .execute(),
  );
}

export async function revokeCredential(db: Database, id: string, at: Date): Promise<void> {
  await written(
    directory(db)
      .updateTable('credential')
      .set({ revoked_at: at })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .execute(),
  );
}

/** Notes that a credential is in use; a hint for people, so losing one is no harm. */
export async function touchCredential(db: Database, id: string, at: Date): Promise<void> {
  await directory(db).updateTable('credential').set({ last_used_at: at }).where('id', '=', id).execute();
}
