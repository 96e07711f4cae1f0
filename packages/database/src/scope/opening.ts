import { isId, type RestaurantId } from '@toast/domain/ids';
import type { Outgoing } from '../flight-query.ts';

/**
 * Begins a transaction and tells row-level security the tenant. `set local` and not set_config(): only the former reaches
 * the workers of Citus. It takes no parameters, hence the check of the id's form.
 */
export function opening(restaurantId: RestaurantId): readonly Outgoing[] {
  if (!isId(restaurantId)) throw new RangeError('not a restaurant id');
  return [beginning, { sql: `set local app.restaurant_id = '${restaurantId}'`, values: [], name: undefined }];
}

const beginning: Outgoing = { sql: 'begin', values: [], name: 'flight.begin' };

/** For the second door: reads only, over all restaurants. */
export const openingAcross: readonly Outgoing[] = [
  { sql: 'begin read only', values: [], name: undefined },
  { sql: "set local app.across_restaurants = 'on'", values: [], name: undefined },
];
