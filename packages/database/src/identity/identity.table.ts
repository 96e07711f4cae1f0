import type { DeviceId, RestaurantId, UserId } from '@toast/domain/ids';
import type { Defaulted, InstantOrNull, JsonDefaulted } from '../column.ts';
import type { RestaurantStatus } from '../restaurant/restaurant.table.ts';

/** Slug to tenant. */
export type RestaurantDirectoryTable = {
  restaurant_id: RestaurantId;
  slug: string;
  name: string;
  status: RestaurantStatus;
};

/** `token_hash` is the SHA-256 of the opaque token. */
export type CredentialTable = {
  id: string;
  kind: 'API_KEY' | 'DEVICE';
  restaurant_id: RestaurantId;
  label: string;
  token_hash: Buffer;
  scopes: JsonDefaulted<readonly string[]>;
  /** Set exactly for kind DEVICE. */
  device_id: Defaulted<DeviceId | null>;
  created_at: Defaulted<Date, Date | string>;
  expires_at: InstantOrNull;
  revoked_at: InstantOrNull;
  last_used_at: InstantOrNull;
  /** Of the request that made it under an idempotency key. */
  request_hash: Defaulted<string | null>;
};

/** `expires_at` null = reusable and for good (demo). */
export type PairingCodeTable = {
  code_hash: Buffer;
  restaurant_id: RestaurantId;
  label: string;
  expires_at: InstantOrNull;
  created_at: Defaulted<Date, Date | string>;
};

export type MembershipTable = { user_id: UserId; restaurant_id: RestaurantId; role: 'OWNER' | 'MANAGER' };
