import type { RestaurantView } from '@toast/api/restaurant';
import { activeRestaurants } from '@toast/database/restaurant/directory.reads';
import type { Deps } from '../../deps.ts';
import { findRestaurant } from './find-restaurant.ts';
import { restaurantView } from './restaurant-view.ts';

/** Restaurants that take orders here, by name. */
export async function listRestaurants(deps: Pick<Deps, 'db'>): Promise<RestaurantView[]> {
  const ids = await activeRestaurants(deps.db);
  const rows = await Promise.all(ids.map((id) => findRestaurant(deps, id)));
  return rows.flatMap((row) => (row === null ? [] : [restaurantView(row)]));
}
