import type { RestaurantView } from '@toast/api/restaurant';
import type { Deps } from '../../deps.ts';
import { findRestaurant } from '../restaurant/find-restaurant.ts';
import { restaurantView } from '../restaurant/restaurant-view.ts';
import type { Role } from './memberships.ts';
import type { SignedInUser } from './principals.ts';

export type MembershipList = {
  readonly user: SignedInUser;
  readonly memberships: readonly { readonly role: Role; readonly restaurant: RestaurantView }[];
};

/** Who is signed in and the restaurants they work for, by name. */
export async function listMemberships(deps: Deps, user: SignedInUser): Promise<MembershipList> {
  const roles = [...(await deps.memberships.of(user.id))];
  const found = await Promise.all(
    roles.map(async ([id, role]) => ({ role, restaurant: await findRestaurant(deps, id) })),
  );
  const memberships = found
    .flatMap(({ role, restaurant }) =>
      restaurant === null ? [] : [{ role, restaurant: restaurantView(restaurant) }],
    )
    .sort((a, b) => (a.restaurant.name < b.restaurant.name ? -1 : 1));
  return { user, memberships };
}
