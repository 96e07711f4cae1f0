import type pg from 'pg';

/** The columns that a table has on both sides, with their types; its key without the restaurant. */
export type Shape = {
  readonly table: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly key: readonly { readonly name: string; readonly type: string }[];
};

type Column = { readonly name: string; readonly type: string; readonly in_key: boolean };

const columnsOf = async (client: pg.Client, table: string): Promise<Column[]> => {
  const { rows } = await client.query<Column>(
    `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
       coalesce(a.attnum = any (i.indkey), false) as in_key
     from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
     where a.attrelid = format('public.%I', $1::text)::regclass and a.attnum > 0 and not a.attisdropped
     order by a.attnum`,
    [table],
  );
  return rows;
};

/** A copy may be older than the newest migration: what it does not know keeps its default. */
export async function shapeOf(live: pg.Client, copy: pg.Client, table: string): Promise<Shape> {
  const there = new Set((await columnsOf(copy, table)).map(({ name }) => name));
  const columns = (await columnsOf(live, table)).filter(
    ({ name }) => there.has(name) && name !== 'restaurant_id',
  );
  return { table, columns, key: columns.filter(({ in_key }) => in_key) };
}
