import type { Insertable } from 'kysely';
import type { Database } from '../client.ts';
import { directory } from '../scope.ts';
import type { PairingCodeTable } from './identity.table.ts';

/** Stores a pairing code; one that is already stored stays as it is. */
export async function storePairingCode(db: Database, code: Insertable<PairingCodeTable>): Promise<void> {
  await directory(db)
    .insertInto('pairing_code')
    .values(code)
    .onConflict((conflict) => conflict.column('code_hash').doNothing())
    .execute();
}
