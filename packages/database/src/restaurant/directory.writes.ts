import type { Insertable } from 'kysely';
import type { Database } from '../client.ts';
import type { RestaurantDirectoryTable } from '../identity/identity.table.ts';
import { directory } from '../scope.ts';

/** Makes a restaurant known by its address; the restaurant itself lives in its own shard. */
export async function listInDirectory(
  db: Database,
  entry: Insertable<RestaurantDirectoryTable>,
): Promise<void> {
  const { restaurant_id: _key, ...rest } = entry;
  await directory(db)
    .insertInto('restaurant_directory')
    .values(entry)
    .onConflict((conflict) => conflict.column('restaurant_id').doUpdateSet(rest))
    .execute();
}
