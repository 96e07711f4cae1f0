import type { SampleRows } from './sample-order.ts';

export type Script = {
  /** For `pgbench -f`. */
  readonly text: string;
  /** For `pgbench -D`: texts too long to stand in the statement, and sent with each of them as an application would. */
  readonly variables: Readonly<Record<string, string>>;
  readonly rowsPerOrder: number;
  readonly statementsPerOrder: number;
};

/**
 * The rows of a sampled order as a pgbench script that writes them again, under new ids and numbers: the counter's row first, which
 * gives the numbers, then everything else and the commit in one pipeline.
 */
export function writeScript(
  sample: SampleRows,
  restaurantId: string,
  counted: { readonly entityId: string; readonly quantity: number },
): Script {
  const ids = newIds(sample);
  const variables: Record<string, string> = {};
  const events = sample.tables.find(({ table }) => table === 'event')?.rows ?? [];
  const lastSeq = Math.max(...events.map((row) => Number(row.seq)));
  const value = (table: string, column: string, text: string | null, row: number): string => {
    const type = sample.types.get(`${table}.${column}`) ?? 'text';
    if (text === null) return 'null';
    if (column === 'restaurant_id') return `'${restaurantId}'`;
    if (column === 'display_number') return ':num::int';
    if (column === 'seq' || column === 'updated_seq') return `:seq::bigint - ${lastSeq - Number(text)}`;
    if (type.startsWith('timestamp')) return 'now()';
    const id = ids.get(text);
    if (id !== undefined) return type === 'uuid' ? `(${id})::uuid` : id;
    if (type === 'uuid' || (text.length < 40 && !text.includes(':')))
      return `'${text.replaceAll("'", "''")}'`;
    const name = `${table}_${column}_${row}`;
    variables[name] = text;
    return `:${name}::${type}`;
  };
  const inserts = sample.tables.map(({ table, rows }) => {
    const columns = Object.keys(rows[0] ?? {});
    const tuples = rows.map(
      (row, index) =>
        `(${columns.map((column) => value(table, column, row[column] ?? null, index)).join(', ')})`,
    );
    return `insert into "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) values ${tuples.join(', ')};`;
  });
  const day = sample.tables.find(({ table }) => table === 'order')?.rows[0]?.business_date ?? '';
  const text = [
    'begin;',
    `update counter set event_seq = event_seq + ${events.length}, stock_epoch = stock_epoch + 1, order_number = order_number + 1, order_number_date = '${day}' where restaurant_id = '${restaurantId}' returning event_seq as seq, order_number as num \\gset`,
    '\\startpipeline',
    ...inserts,
    `update stock set quantity = quantity - ${counted.quantity}, rev = rev + 1, updated_at = now() where restaurant_id = '${restaurantId}' and entity_id = '${counted.entityId}';`,
    'commit;',
    '\\endpipeline',
    '',
  ].join('\n');
  const rowsPerOrder = sample.tables.reduce((sum, { rows }) => sum + rows.length, 0) + 2;
  return { text, variables, rowsPerOrder, statementsPerOrder: inserts.length + 4 };
}

const own = {
  order: ['id'],
  check: ['id'],
  selection: ['id'],
  ticket: ['id'],
  event: ['id'],
  idempotency_record: ['key'],
};

/**
 * The order's own ids, each with the expression that takes its place: of its kind, by the order's place in the log, so that indexes
 * grow as they do with ids by time; and without a function that Citus would not plan.
 */
function newIds(sample: SampleRows): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { table, rows } of sample.tables) {
    const columns: readonly string[] = own[table as keyof typeof own] ?? [];
    for (const text of rows.flatMap((row) => columns.map((column) => row[column]))) {
      if (typeof text !== 'string') continue;
      const kind = (ids.size + 1).toString(16).padStart(3, '0');
      ids.set(text, `'01a1fb0c-0000-7${kind}-8000-' || lpad(to_hex(:seq::bigint), 12, '0')`);
    }
  }
  return ids;
}
