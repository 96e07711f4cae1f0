import { randomUUID } from 'node:crypto';
import type { Id } from '@toast/domain/ids';
import pg from 'pg';

export type BenchRestaurant = { readonly id: string; readonly slug: string };

/** What makes a restaurant that can sell, parents before children. */
const tables = [
  'restaurant',
  'tax_rate',
  'station',
  'menu_group',
  'item',
  'modifier_group',
  'menu_draft',
  'menu_version',
  'counter',
  'restaurant_directory',
];

/** More than any run sells, so that what is counted never runs out. */
const plenty = 1_000_000_000;

/**
 * Opens `count` restaurants that are copies of one, with the same menu under the same ids; each counts its stock of `counted`.
 */
export async function openRestaurants(
  adminUrl: string,
  model: BenchRestaurant,
  count: number,
  counted: Id<string>,
): Promise<readonly BenchRestaurant[]> {
  const made = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    slug: `${model.slug}-${index + 1}`,
  }));
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const columns = await columnsOf(client);
    for (const restaurant of made) {
      for (const table of tables) {
        const names = columns.get(table) ?? [];
        const values = names.map((name) => valueOf(table, name, restaurant, model));
        await client.query(
          `insert into "${table}" (${names.join()}) select ${values.join()} from "${table}" where restaurant_id = '${model.id}'`,
        );
      }
      await client.query(
        "insert into stock (restaurant_id, entity_id, status, quantity) values ($1, $2, 'QUANTITY', $3)",
        [restaurant.id, counted, plenty],
      );
    }
    return made;
  } finally {
    await client.end();
  }
}

async function columnsOf(client: pg.Client): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ table: string; names: string[] }>(
    `select table_name::text as table, array_agg('"' || column_name || '"' order by ordinal_position) as names
     from information_schema.columns
     where table_schema = 'public' and table_name = any($1) and is_generated = 'NEVER' group by 1`,
    [tables],
  );
  return new Map(rows.map(({ table, names }) => [table, names]));
}

function valueOf(table: string, name: string, restaurant: BenchRestaurant, model: BenchRestaurant): string {
  if (name === '"restaurant_id"') return `'${restaurant.id}'::uuid`;
  if (name === '"slug"') return `'${restaurant.slug}'`;
  if (table === 'menu_version' && name === '"document"')
    return `replace(document::text, '${model.id}', '${restaurant.id}')::jsonb`;
  return name;
}
