import { restaurantRow } from '@toast/database/restaurant/restaurant.reads';
import { forRestaurant } from '@toast/database/scope';
import type { RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
import type { RestaurantRow } from './restaurant-view.ts';

/** The restaurant's own row, null when there is none. */
export async function findRestaurant(
  deps: Pick<Deps, 'db'>,
  restaurantId: RestaurantId,
): Promise<RestaurantRow | null> {
  return (await restaurantRow(forRestaurant(deps.db, restaurantId)).executeTakeFirst()) ?? null;
}
