import type { RestaurantId } from '@toast/domain/ids';
import type { Database } from '../client.ts';
import { acrossRestaurants, directory } from '../scope.ts';

/** The restaurants that have rows, in the order of ids, `limit` at a time. Asks every shard. */
export const restaurantsInShards = (db: Database, after: RestaurantId | undefined, limit: number) =>
  acrossRestaurants(db, 'an audit looks at every restaurant that there is')
    .selectFrom('counter')
    .select('restaurant_id')
    .$if(after !== undefined, (query) => query.where('restaurant_id', '>', after ?? null))
    .orderBy('restaurant_id')
    .limit(limit)
    .execute();

/** Everybody whom the directory says a restaurant of: by the address, by employment, by a key or a device. */
export const restaurantsNamed = (db: Database) =>
  directory(db)
    .selectFrom('restaurant_directory')
    .select('restaurant_id')
    .union(directory(db).selectFrom('membership').select('restaurant_id'))
    .union(directory(db).selectFrom('credential').select('restaurant_id'))
    .orderBy('restaurant_id')
    .execute();
