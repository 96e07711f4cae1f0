import type { Database } from '@toast/database/client';
import { membershipsOf } from '@toast/database/identity/membership.reads';
import { asId, type RestaurantId, type UserId } from '@toast/domain/ids';
import { remembered } from './remembered.ts';

export type Role = 'OWNER' | 'MANAGER';

/** Who works where. */
export type Memberships = {
  /** null = does not work there, as far as they can tell it does not exist. At most five seconds old. */
  roleOf(userId: UserId, restaurantId: RestaurantId): Promise<Role | null>;
  of(userId: UserId): Promise<ReadonlyMap<RestaurantId, Role>>;
};

const keep = 5_000;

export function createMemberships(db: Database, now: () => Date): Memberships {
  const known = remembered(
    async (userId): Promise<ReadonlyMap<RestaurantId, Role>> => {
      const rows = await membershipsOf(db, asId<UserId>(userId));
      return new Map(rows.map((row) => [row.restaurant_id, row.role]));
    },
    { keep, now },
  );
  return {
    roleOf: async (userId, restaurantId) => (await known.get(userId)).get(restaurantId) ?? null,
    of: (userId) => known.get(userId),
  };
}
