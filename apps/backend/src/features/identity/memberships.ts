import type { RestaurantId, UserId } from '@toast/domain/ids';

export type Role = 'OWNER' | 'MANAGER';

/** Who works where. */
export type Memberships = {
  /** null = does not work there, as far as they can tell it does not exist. At most five seconds old. */
  roleOf(userId: UserId, restaurantId: RestaurantId): Promise<Role | null>;
};
