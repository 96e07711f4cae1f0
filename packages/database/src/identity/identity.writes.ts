import { type Insertable, type Kysely, sql } from 'kysely';
import type { DirectoryTables } from '../schema.ts';
import type { CredentialTable, MembershipTable, PairingCodeTable, RestaurantDirectoryTable } from './identity.table.ts';

type Directory = Kysely<DirectoryTables>;

/** Lists a restaurant, or brings its entry up to date. */
export const listRestaurant = (directory: Directory, entry: Insertable<RestaurantDirectoryTable>) =>
  directory
    .insertInto('restaurant_directory')
    .values(entry)
    .onConflict((conflict) => conflict.column('restaurant_id').doUpdateSet({ slug: entry.slug, name: entry.name, status: entry.status }));

export const insertCredential = (directory: Directory, credential: Insertable<CredentialTable>) =>
  directory.insertInto('credential').values(credential);

export const revokeCredential = (directory: Directory, id: string) =>
  directory
    .updateTable('credential')
    .set({ revoked_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('revoked_at', 'is', null);

/** Notes the use of a credential, at most once a minute: not every request is a write. */
export const noteCredentialUse = (directory: Directory, id: string) =>
  directory
    .updateTable('credential')
    .set({ last_used_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where((eb) =>
      eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<', sql<Date>`now() - interval '1 minute'`)]),
    );

export const insertPairingCode = (directory: Directory, code: Insertable<PairingCodeTable>) =>
  directory
    .insertInto('pairing_code')
    .values(code)
    .onConflict((conflict) => conflict.column('code_hash').doNothing());

export const grantMembership = (directory: Directory, membership: Insertable<MembershipTable>) =>
  directory
    .insertInto('membership')
    .values(membership)
    .onConflict((conflict) => conflict.columns(['user_id', 'restaurant_id']).doUpdateSet({ role: membership.role }));
