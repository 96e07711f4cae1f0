import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Watched } from './guest.ts';
import type { Load } from './load.ts';
import type { Screen } from './screen.ts';

export type Audit = {
  /** Orders that were acknowledged and are not there. */
  readonly lost: number;
  /** Orders that are there more than once, or that nobody was told of. */
  readonly doubled: number;
  /** Whatever else is not as it has to be: gaps in a log, sums that are wrong, streams that missed something. */
  readonly wrong: readonly string[];
};

/** Streams that were cut off a moment ago get so long to come back and catch up, in milliseconds. */
const catchUpMs = 45_000;

/** Compares what people were told with what the database holds. The load must be finished and still be open. */
export async function audit(adminUrl: string, load: Load, pages: readonly Watched[]): Promise<Audit> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const stored = await storedOrders(client, load.run);
    const byId = new Map(stored.map((order) => [order.id, order]));
    const lost = load.acknowledged.filter(({ id, key }) => byId.get(id)?.key !== key);
    const perKey = new Map<string, number>();
    for (const { key } of stored) perKey.set(key, (perKey.get(key) ?? 0) + 1);
    const told = new Set(load.acknowledged.map(({ id }) => id));
    const doubled = stored.filter(({ id, key }) => (perKey.get(key) ?? 0) > 1 || !told.has(id));
    const otherTotal = load.acknowledged.filter(({ id, total }) => (byId.get(id)?.total ?? total) !== total);
    const wrong = [
      ...otherTotal.map(
        ({ id, total }) => `order ${id} was acknowledged with ${total}, the database says otherwise`,
      ),
      ...(await brokenRules(client, load.run)),
      ...(await each(load.screens, (screen) => screenWrong(client, screen))),
      ...(await each(pages, (page) => pageWrong(client, page))),
    ];
    return { lost: lost.length, doubled: doubled.length, wrong };
  } finally {
    await client.end();
  }
}

/** One after the other: they share a connection. */
async function each<T>(list: readonly T[], look: (item: T) => Promise<string[]>): Promise<string[]> {
  const found: string[] = [];
  for (const item of list) found.push(...(await look(item)));
  return found;
}

type Stored = { readonly id: string; readonly key: string; readonly total: number };

async function storedOrders(client: pg.Client, run: string): Promise<Stored[]> {
  const { rows } = await client.query<{ id: string; key: string; total: string }>(
    'select id, note as key, total from "order" where note like $1',
    [`${run}-%`],
  );
  return rows.map(({ id, key, total }) => ({ id, key, total: Number(total) }));
}

const of = 'x.restaurant_id = o.restaurant_id and x.order_id = o.id';
/** What makes an order whole; each is one question that every shard can answer for itself. */
const whole: readonly (readonly [name: string, broken: string])[] = [
  [
    'have not all their lines',
    `(select count(*) from selection x where ${of}) <> json_array_length(o.priced->'lines')`,
  ],
  ['have no ticket', `not exists (select 1 from ticket x where ${of})`],
  [
    'do not add up to their checks',
    `o.total <> (select coalesce(sum(x.total), 0) from "check" x where ${of})`,
  ],
  [
    'do not add up to their lines',
    `o.total <> (select coalesce(sum(x.total), 0) from selection x where ${of})`,
  ],
  [
    'were not placed exactly once in the log',
    `(select count(*) from event x where x.restaurant_id = o.restaurant_id and x.type = 'order.placed' and x.entity_id = o.id) <> 1`,
  ],
];

async function brokenRules(client: pg.Client, run: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const [name, broken] of whole) {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from "order" o where note like $1 and ${broken}`,
      [`${run}-%`],
    );
    const n = rows[0]?.n ?? 0;
    if (n > 0) wrong.push(`${n} orders ${name}`);
  }
  const gaps = await client.query<{ restaurant_id: string }>(
    `select c.restaurant_id from counter c where
       c.event_seq <> (select count(*) from event x where x.restaurant_id = c.restaurant_id)
       or c.event_seq <> (select coalesce(max(x.seq), 0) from event x where x.restaurant_id = c.restaurant_id)`,
  );
  return [...wrong, ...gaps.rows.map((row) => `the log of ${row.restaurant_id} has a gap`)];
}

/** A kitchen has to show every ticket that changed since it looked, as it is, and must not have been told backwards. */
async function screenWrong(client: pg.Client, screen: Screen): Promise<string[]> {
  const { restaurantId, after } = screen;
  const { rows } = await client.query<{ id: string; rev: number }>(
    'select id, rev::int as rev from ticket where restaurant_id = $1 and updated_seq > $2',
    [restaurantId, after],
  );
  const missed = () => rows.filter(({ id, rev }) => screen.shows.get(id) !== rev);
  const caughtUp = screen.until(() => missed().length === 0);
  await Promise.race([caughtUp, pause(catchUpMs, undefined, { ref: false })]);
  const [backwards, late] = [!screen.inOrder, missed().length];
  return [
    ...(backwards ? [`the kitchen of ${restaurantId} was told of something earlier than before`] : []),
    ...(late > 0 ? [`the kitchen of ${restaurantId} misses ${late} of ${rows.length} tickets`] : []),
  ];
}

/** A guest's page has to show the order as it is. */
async function pageWrong(client: pg.Client, { order, stream, inOrder }: Watched): Promise<string[]> {
  const { rows } = await client.query<{ seq: number }>(
    'select updated_seq::int as seq from "order" where restaurant_id = $1 and id = $2',
    [order.restaurantId, order.id],
  );
  const expected = rows[0]?.seq;
  await Promise.race([
    expected === undefined ? undefined : stream.reached(expected),
    pause(catchUpMs, undefined, { ref: false }),
  ]);
  if (!inOrder()) return [`the page of ${order.id} was told something older than before`];
  return stream.last === expected
    ? []
    : [`the page of ${order.id} shows ${stream.last}, the order is at ${expected}`];
}
