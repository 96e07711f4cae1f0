import type pg from 'pg';

/** A row as text, column by column; null is null. */
export type Row = Readonly<Record<string, string | null>>;
export type SampleRows = {
  /** Tables in the order in which rows go in. */
  readonly tables: readonly { readonly table: string; readonly rows: readonly Row[] }[];
  /** Type of each column that holds one of the order's own ids, an instant, or a text; by `table.column`. */
  readonly types: ReadonlyMap<string, string>;
};

const ofOrder = {
  order: 'id = $2',
  check: 'order_id = $2',
  selection: 'order_id = $2',
  ticket: 'order_id = $2',
  ticket_line: 'ticket_id in (select id from ticket where restaurant_id = $1 and order_id = $2)',
  payment: 'order_id = $2',
};

/** All rows that one placed order consists of. `key` is the idempotency key, `fromSeq` the log's end before it. */
export async function sampleOrder(
  client: pg.Client,
  restaurantId: string,
  { orderId, key, fromSeq }: { orderId: string; key: string; fromSeq: number },
): Promise<SampleRows> {
  const types = await typesOf(client);
  const read = async (table: string, where: string, values: readonly unknown[]) => {
    const columns = [...types.keys()].flatMap((name) =>
      name.startsWith(`${table}.`) ? [name.split('.')[1]] : [],
    );
    const list = columns.map((column) => `"${column}"::text as "${column}"`).join();
    const { rows } = await client.query<Row>(
      `select ${list} from "${table}" where restaurant_id = $1 and ${where}`,
      [restaurantId, ...values],
    );
    return { table, rows };
  };
  const tables = [];
  for (const [table, where] of Object.entries(ofOrder)) tables.push(await read(table, where, [orderId]));
  tables.push(await read('event', 'seq > $2', [fromSeq]));
  tables.push(await read('idempotency_record', 'key = $2', [key]));
  return { tables: tables.filter(({ rows }) => rows.length > 0), types };
}

async function typesOf(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select table_name || '.' || column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and is_generated = 'NEVER' order by table_name, ordinal_position`,
  );
  return new Map(rows.map(({ name, type }) => [name, type]));
}
