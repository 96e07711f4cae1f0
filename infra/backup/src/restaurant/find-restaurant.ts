import type { Database } from '@toast/database/client';
import { listInDirectory } from '@toast/database/restaurant/directory.writes';
import { directory } from '@toast/database/scope';
import type { RestaurantId } from '@toast/domain/ids';

/**
 * The restaurant at an address. One that the running directory has lost is listed again as the copy lists it; who works there and which
 * keys open it is not taken back, for a key may have been revoked since.
 * @throws Error when neither knows it.
 */
export async function findRestaurant(
  live: Database,
  copy: Database,
  { slug, dryRun }: { readonly slug: string; readonly dryRun: boolean },
): Promise<RestaurantId> {
  const listed = (db: Database) =>
    directory(db)
      .selectFrom('restaurant_directory')
      .select(['restaurant_id', 'slug', 'name', 'status'])
      .where('slug', '=', slug)
      .executeTakeFirst();
  const here = await listed(live);
  if (here !== undefined) return here.restaurant_id;
  const there = await listed(copy);
  if (there === undefined) throw new Error(`there is no restaurant "${slug}", neither here nor in the copy`);
  if (!dryRun) await listInDirectory(live, there);
  return there.restaurant_id;
}
