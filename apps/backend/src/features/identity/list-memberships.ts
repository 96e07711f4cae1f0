import type { RestaurantView } from '@toast/api/restaurant';
import type { Deps } from '../../deps.ts';
import type { Role } from './memberships.ts';
import type { SignedInUser } from './principals.ts';

export type MembershipList = {
  readonly user: SignedInUser;
  readonly memberships: readonly { readonly role: Role; readonly restaurant: RestaurantView }[];
};

export async function listMemberships(_deps: Deps, _user: SignedInUser): Promise<MembershipList> {
  throw new Error('not built yet');
}
