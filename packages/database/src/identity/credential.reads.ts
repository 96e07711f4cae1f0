import type { Selectable } from 'kysely';
import type { Database } from '../client.ts';
import { directory } from '../scope.ts';
import type { CredentialTable } from './identity.table.ts';

export type CredentialRow = Selectable<CredentialTable>;

/** The credential whose token has this SHA-256, also when it has expired or was revoked. */
export function credentialByHash(db: Database, tokenHash: Buffer): Promise<CredentialRow | undefined> {
  return directory(db)
    .selectFrom('credential')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
}
