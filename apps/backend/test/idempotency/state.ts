import type pg from 'pg';
import { tablesOfRestaurants } from '../isolation/catalog.ts';

/** All that is stored of a restaurant, but for the note when a credential was used last, as one hash per table. */
export async function stateOf(owner: pg.Client, restaurantId: string): Promise<Record<string, string>> {
  const state: Record<string, string> = {};
  for (const table of await tablesOfRestaurants(owner)) {
    const { rows } = await owner.query<{ hash: string }>(
      `select count(*) || ' ' || md5(coalesce(string_agg(row, '|' order by row), '')) as hash
       from (select (to_jsonb(t) - 'last_used_at')::text as row from ${table} t where restaurant_id = $1) as rows`,
      [restaurantId],
    );
    state[table] = rows[0]?.hash ?? '';
  }
  return state;
}
