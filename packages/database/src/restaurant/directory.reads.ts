import type { RestaurantId } from '@toast/domain/ids';
import type { Database } from '../client.ts';
import { directory } from '../scope.ts';

/** The restaurant at this address, unless it is archived. */
export async function restaurantAt(db: Database, slug: string): Promise<RestaurantId | undefined> {
  const row = await directory(db)
    .selectFrom('restaurant_directory')
    .select('restaurant_id')
    .where('slug', '=', slug)
    .where('status', '<>', 'ARCHIVED')
    .executeTakeFirst();
  return row?.restaurant_id;
}

/** All restaurants that take orders here, by name. */
export async function activeRestaurants(db: Database): Promise<RestaurantId[]> {
  const rows = await directory(db)
    .selectFrom('restaurant_directory')
    .select('restaurant_id')
    .where('status', '=', 'ACTIVE')
    .orderBy('name')
    .execute();
  return rows.map((row) => row.restaurant_id);
}

/** Every restaurant that there is here, in the order of ids, or those behind one. */
export async function listedRestaurants(db: Database, after?: RestaurantId): Promise<RestaurantId[]> {
  const rows = await directory(db)
    .selectFrom('restaurant_directory')
    .select('restaurant_id')
    .$if(after !== undefined, (query) => query.where('restaurant_id', '>', after ?? null))
    .orderBy('restaurant_id')
    .execute();
  return rows.map((row) => row.restaurant_id);
}
