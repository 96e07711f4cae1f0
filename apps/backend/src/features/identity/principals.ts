import type { DeviceView } from '@toast/api/kitchen';
import type { DeviceId, RestaurantId, UserId } from '@toast/domain/ids';

/** A person of the staff, signed in. */
export type SignedInUser = { readonly id: UserId; readonly name: string; readonly email: string };

/** A paired kitchen tablet; its token speaks for this one restaurant and no other. */
export type PairedDevice = {
  readonly id: DeviceId;
  readonly credentialId: string;
  readonly restaurantId: RestaurantId;
  readonly view: DeviceView;
};

/** Software of a third party, known by its API key. `clientId` is the key's id, never the key. */
export type Integrator = {
  readonly clientId: string;
  readonly restaurantId: RestaurantId;
  readonly scopes: readonly string[];
};
