import type { RestaurantId } from '@toast/domain/ids';
import type pg from 'pg';
import { tablesOfRestaurants } from './catalog.ts';

/** Every row of a restaurant in every table that has any, as one hash per table: whatever is written changes it. */
export async function fingerprint(
  owner: pg.Client,
  restaurantId: RestaurantId,
): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const table of await tablesOfRestaurants(owner)) {
    const { rows: hashes } = await owner.query<{ hash: string }>(
      `select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash
       from ${table} t where restaurant_id = $1`,
      [restaurantId],
    );
    prints[table] = hashes[0]?.hash ?? '';
  }
  return prints;
}
