import pg from 'pg';
import type { BenchServer } from '../bed/server.ts';
import type { Row, SampleRows } from '../limit/sample-order.ts';

const perTransaction = 20_000;
/** Orders of a restaurant on one business day. */
const perDay = 500;
/** The last orders of each restaurant are still being cooked. */
const onTheRail = 20;

/**
 * Fills the tables with `each` orders of every restaurant, all like the sampled one but for ids, numbers, times and states, in
 * the order in which they would have come. Without looking at foreign keys where the server lets us, which is most of the time saved.
 */
export async function fill(
  server: BenchServer,
  adminUrl: string,
  sample: SampleRows,
  restaurants: readonly string[],
  each: number,
): Promise<void> {
  const left = [...restaurants];
  const worker = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: adminUrl });
    await client.connect();
    try {
      await client.query("set synchronous_commit = 'off'");
      if (!server.citus) await client.query("set session_replication_role = 'replica'");
      for (let id = left.shift(); id !== undefined; id = left.shift())
        await fillOne(client, sample, id, each);
    } finally {
      await client.end();
    }
  };
  await Promise.all([worker(), worker()]);
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const { table } of sample.tables) await client.query(`vacuum (analyze) "${table}"`);
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}

async function fillOne(
  client: pg.Client,
  sample: SampleRows,
  restaurantId: string,
  each: number,
): Promise<void> {
  const events = sample.tables.find(({ table }) => table === 'event')?.rows.length ?? 0;
  await client.query('begin');
  await client.query(
    'update counter set event_seq = $2, order_number = $3, order_number_date = $4 where restaurant_id = $1',
    [restaurantId, each * events, perDay, '2026-11-01'],
  );
  // What follows from these events is long done: nobody shall catch up while we measure.
  for (const mark of ['relay_mark', 'effect_mark'])
    await client.query(
      `insert into ${mark} (restaurant_id, effect, seq) values ($1, 'daily-sales', $2)
       on conflict (restaurant_id, effect) do update set seq = excluded.seq`,
      [restaurantId, each * events],
    );
  await client.query('commit');
  const statements = statementsOf(sample, restaurantId, each);
  for (let from = 1; from <= each; from += perTransaction) {
    const to = Math.min(each, from + perTransaction - 1);
    await client.query('begin');
    for (const { text, values } of statements) await client.query(text, [from, to, ...values]);
    await client.query('commit');
  }
}

type Filling = { readonly text: string; readonly values: readonly string[] };

function statementsOf(sample: SampleRows, restaurantId: string, each: number): Filling[] {
  const kinds = new Map<string, number>();
  for (const { table, rows } of sample.tables)
    for (const row of rows)
      for (const column of ['id', 'key']) {
        const text = row[column];
        if (table !== 'ticket_line' && typeof text === 'string') kinds.set(text, kinds.size + 1);
      }
  const events = sample.tables.find(({ table }) => table === 'event')?.rows ?? [];
  const firstSeq = Math.min(...events.map(({ seq }) => Number(seq)));
  return sample.tables.map(({ table, rows }) => {
    const values: string[] = [];
    const columns = Object.keys(rows[0] ?? {});
    const expression = (column: string, row: Row): string => {
      const type = sample.types.get(`${table}.${column}`) ?? 'text';
      const text = row[column] ?? null;
      const special = specialValue(table, column, each);
      if (column === 'restaurant_id') return `'${restaurantId}'::uuid`;
      if (special !== undefined) return special;
      if (text === null) return `null::${type}`;
      if (column === 'seq' || column === 'updated_seq')
        return `(g - 1) * ${events.length} + ${Number(text) - firstSeq + 1}`;
      if (type.startsWith('timestamp')) return opened(each);
      const kind = kinds.get(text);
      if (kind !== undefined) return type === 'uuid' ? `(${idOf(kind)})::uuid` : idOf(kind);
      values.push(text);
      return `$${values.length + 2}::text::${type}`;
    };
    const selects = rows.map((row, index) => {
      const list = columns.map((column) => expression(column, row));
      return `select ${list.join(', ')} from generate_series($1::bigint, $2::bigint) g /* ${index} */`;
    });
    const names = columns.map((name) => `"${name}"`).join(', ');
    return { text: `insert into "${table}" (${names}) ${selects.join(' union all ')}`, values };
  });
}

/** One order a minute, the last one now. */
const opened = (each: number): string => `now() - (${each} - g) * interval '1 minute'`;
const isOpen = (each: number): string => `g > ${each - onTheRail}`;

/** A UUIDv7 by the order's place in time, so that indexes grow as they do in life. */
const idOf = (kind: number): string => {
  const time = "lpad(to_hex(1700000000000 + g * 60000), 12, '0')";
  const count = kind.toString(16).padStart(3, '0');
  return `substr(${time}, 1, 8) || '-' || substr(${time}, 9, 4) || '-7${count}-8000-' || lpad(to_hex(g), 12, '0')`;
};

function specialValue(table: string, column: string, each: number): string | undefined {
  switch (`${table}.${column}`) {
    case 'order.display_number':
      return `(g % ${perDay} + 1)::int`;
    case 'order.business_date':
      return `(date '2026-11-01' - ((${each} - g) / ${perDay})::int)`;
    case 'order.state':
      return `case when ${isOpen(each)} then 'APPROVED' else 'CLOSED' end`;
    case 'ticket.state':
      return `case when ${isOpen(each)} then 'OPEN' else 'DONE' end`;
    case 'ticket.done_at':
    case 'ticket.started_at':
      return `case when ${isOpen(each)} then null else ${opened(each)} end`;
    case 'selection.state':
    case 'ticket_line.state':
      return `case when ${isOpen(each)} then 'NEW' else 'READY' end`;
    case 'check.payment_status':
      return `case when ${isOpen(each)} then 'OPEN' else 'CLOSED' end`;
    default:
      return undefined;
  }
}
