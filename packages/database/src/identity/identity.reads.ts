import type { DeviceId, RestaurantId, UserId } from '@toast/domain/ids';
import type { Kysely } from 'kysely';
import type { DirectoryTables } from '../schema.ts';

type Directory = Kysely<DirectoryTables>;

const restaurantColumns = ['restaurant_id', 'slug', 'name', 'status'] as const;

export const restaurantBySlug = (directory: Directory, slug: string) =>
  directory.selectFrom('restaurant_directory').select(restaurantColumns).where('slug', '=', slug);

export const restaurantById = (directory: Directory, id: RestaurantId) =>
  directory.selectFrom('restaurant_directory').select(restaurantColumns).where('restaurant_id', '=', id);

export const allRestaurants = (directory: Directory) =>
  directory.selectFrom('restaurant_directory').select(restaurantColumns).orderBy('name').orderBy('restaurant_id');

const credentialColumns = ['id', 'kind', 'restaurant_id', 'label', 'scopes', 'device_id', 'created_at', 'expires_at', 'revoked_at', 'last_used_at'] as const;

/** The credential of a token's SHA-256, live or not: the caller judges expiry and revocation. */
export const credentialByHash = (directory: Directory, tokenHash: Buffer) =>
  directory.selectFrom('credential').select(credentialColumns).where('token_hash', '=', tokenHash);

export const credentialOfDevice = (directory: Directory, deviceId: DeviceId) =>
  directory.selectFrom('credential').select(credentialColumns).where('device_id', '=', deviceId);

export const pairingCodeByHash = (directory: Directory, codeHash: Buffer) =>
  directory
    .selectFrom('pairing_code')
    .select(['restaurant_id', 'label', 'expires_at', 'created_at'])
    .where('code_hash', '=', codeHash);

/** The restaurants that a member of staff may manage. */
export const membershipsOf = (directory: Directory, userId: UserId) =>
  directory
    .selectFrom('membership')
    .innerJoin('restaurant_directory', 'restaurant_directory.restaurant_id', 'membership.restaurant_id')
    .select(['membership.restaurant_id', 'membership.role', 'slug', 'name', 'status'])
    .where('user_id', '=', userId)
    .orderBy('name');
