import type { RestaurantId } from '@toast/domain/ids';
import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createDatabase, type Database } from '../client.ts';
import { json } from '../column.ts';
import { countersNow } from '../event/counter.reads.ts';
import { currentVersion, menuVersion } from '../menu/version.reads.ts';
import { prepared, builder as query } from '../prepared.ts';
import { publicTables } from '../public-tables.ts';
import { restaurantRow } from '../restaurant/restaurant.reads.ts';
import { forRestaurant } from '../scope.ts';
import { compiled, TENANT } from '../statement.ts';
import { makeRestaurant } from '../test-restaurant.ts';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { type RecordingProxy, recordingProxy } from './recording-proxy.ts';

let test: TestDatabase;
let proxy: RecordingProxy;
let db: Database;
let ours: RestaurantId;
let theirs: RestaurantId;

beforeAll(async () => {
  test = await createTestDatabase(inject('postgres'));
  proxy = await recordingProxy(test.appUrl);
  db = createDatabase({ url: proxy.url, maxConnections: 1 });
  [ours, theirs] = [await makeRestaurant(test.db), await makeRestaurant(test.db)];
  for (const [id, version] of [
    [ours, 1],
    [ours, 2],
    [theirs, 7],
  ] as const) {
    const row = {
      version,
      document: json({} as never),
      hash: `${version}`,
      draft_rev: 1,
      published_at: new Date(),
    };
    await forRestaurant(test.db, id)
      .insertInto('menu_version')
      .values({ ...row, published_by: 'test' })
      .execute();
  }
});
afterAll(async () => {
  await db.close();
  await proxy.close();
  await test.drop();
});

/** What goes over the wire for it, once its connection is there and its statement known. */
async function wire(read: () => Promise<unknown>) {
  await read();
  proxy.sent();
  const result = await read();
  return { result, ...proxy.sent() };
}

describe('a lone read of public tables', () => {
  it('is sent as one bare statement: three messages instead of eleven, and bound all the same', async () => {
    const scope = forRestaurant(db, ours);
    const { result, text, messages } = await wire(() => scope.rows(currentVersion({})));
    expect(result).toEqual([{ menu_version: 2 }]);
    expect(text).not.toMatch(/begin|commit|set local/);
    // Its name and value are bound, it is executed, and there is one Sync.
    expect(messages).toBe(3);
    expect((await wire(() => scope.rows(countersNow({})))).messages).toBe(11);
    expect(text).toContain(ours);
    expect(await forRestaurant(db, theirs).rows(menuVersion({ version: 2 }))).toEqual([]);
  });

  it('is so for what is built on the spot, and for several in one flight', async () => {
    const scope = forRestaurant(db, theirs);
    const alone = await wire(() => restaurantRow(scope).execute());
    expect(alone.result).toMatchObject([{ restaurant_id: theirs }]);
    expect(alone.text).not.toMatch(/begin|commit|set local/);
    const both = await wire(() => scope.flight([restaurantRow(scope), currentVersion({})]));
    expect(both.result).toMatchObject([
      { rows: [{ restaurant_id: theirs }] },
      { rows: [{ menu_version: 7 }] },
    ]);
    expect(both.text).not.toMatch(/begin|commit|set local/);
  });

  it('gets its transaction back by any other table, in the statement or beside it', async () => {
    const scope = forRestaurant(db, ours);
    const joined = await wire(() =>
      scope
        .selectFrom('restaurant as r')
        .innerJoin('counter as c', 'c.restaurant_id', 'r.restaurant_id')
        .select(['r.currency', 'c.event_seq'])
        .execute(),
    );
    expect(joined.result).toEqual([{ currency: 'EUR', event_seq: 0 }]);
    expect(joined.text).toMatch(/begin[\s\S]*set local app.restaurant_id/);
    const beside = await wire(() =>
      scope.flight([currentVersion({}), scope.selectFrom('counter').select('event_seq')]),
    );
    expect(beside.text).toContain(`set local app.restaurant_id = '${ours}'`);
  });

  it('reports what the server refuses, and leaves its connection in order', async () => {
    const scope = forRestaurant(db, ours);
    const wrong = scope
      .selectFrom('menu_version')
      .select('version')
      .where('hash', '=', 1 as never);
    await expect(wrong.where('version', '=', 'x' as never).execute()).rejects.toThrow('invalid input syntax');
    expect(await scope.rows(currentVersion({}))).toEqual([{ menu_version: 2 }]);
    expect(db.pool.totalCount).toBe(1);
  });

  it.each(certainly())('is %s', (_name, read) => {
    const statement = compiled(read);
    expect(statement.publicRead).toBe(true);
    expect(statement.parameters).toContain(TENANT);
  });

  it.each(notSurely())('is not %s', (_name, read) => {
    expect(compiled(read).publicRead ?? false).toBe(false);
  });
});

describe('the policy of public tables', () => {
  const raw = async (text: string, tenant?: RestaurantId): Promise<unknown[]> => {
    const client = new pg.Client({ connectionString: test.appUrl });
    await client.connect();
    try {
      await client.query('begin');
      if (tenant !== undefined) await client.query(`set local app.restaurant_id = '${tenant}'`);
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  };

  it('is there for the tables that the scope holds for public, and for no other', async () => {
    const policies = await raw(
      "select tablename, cmd from pg_policies where policyname = 'public_read' order by 1",
    );
    expect(policies).toEqual(publicTables.toSorted().map((tablename) => ({ tablename, cmd: 'SELECT' })));
  });

  it('shows rows where no restaurant is set, and only its own where one is', async () => {
    expect(await raw('select version from menu_version order by 1')).toHaveLength(3);
    expect(await raw('select version from menu_version order by 1', theirs)).toEqual([{ version: '7' }]);
    expect(await raw('select currency from restaurant', ours)).toHaveLength(1);
  });

  it('lets nobody write, nor hold a row, without a restaurant', async () => {
    expect(await raw("update restaurant set name = 'Mine' returning name")).toEqual([]);
    expect(await raw('delete from menu_version returning version')).toEqual([]);
    const held = `select version from menu_version where restaurant_id = '${ours}' for update`;
    expect(await raw(held)).toEqual([]);
    const insert = `insert into menu_version select restaurant_id, 99, document, hash, draft_rev, published_at, published_by from menu_version limit 1`;
    await expect(raw(insert)).rejects.toThrow('row-level security');
  });
});

function certainly() {
  const names = query.selectFrom('restaurant').select(['name', 'zone']);
  return [
    ['a plain one', names],
    [
      'one with conditions, order and limit',
      names.where('status', '=', 'ACTIVE').orderBy('name', 'desc').limit(3),
    ],
    [
      'a join of two',
      query
        .selectFrom('restaurant as r')
        .leftJoin('menu_version as m', (on) => on.on('m.version', '=', 1))
        .select(['r.name', 'm.hash']),
    ],
    ['one with a subquery', names.where((eb) => eb.exists(eb.selectFrom('menu_version').select('version')))],
    ['a union', names.select('slug').union(query.selectFrom('restaurant').select(['name', 'zone', 'slug']))],
    [
      'a prepared one with arguments',
      prepared<{ n: number }, unknown>('test.public', (q, arg) =>
        q.selectFrom('menu_version').select('hash').where('version', '=', arg('n')),
      )({ n: 1 }),
    ],
  ] as const;
}

function notSurely() {
  const names = query.selectFrom('restaurant').select('name');
  return [
    ['one of a table that is not public', query.selectFrom('stock').select('status')],
    [
      'one that reaches a table that is not, in a subquery',
      names.where((eb) => eb.exists(eb.selectFrom('stock').select('status'))),
    ],
    [
      'one that nests such rows',
      names.select((eb) => jsonArrayFrom(eb.selectFrom('stock').select('status')).as('s')),
    ],
    [
      'one with a common table expression',
      query
        .with('x', (cte) => cte.selectFrom('stock').select('status'))
        .selectFrom('restaurant')
        .select('name'),
    ],
    ['one that locks', names.forUpdate()],
    ['one with raw SQL, which may call anything', names.where(sql<boolean>`a_function(name)`)],
    ['one that calls a function by name', names.where((eb) => eb.fn<boolean>('a_function', ['name']))],
    ['a write', query.updateTable('restaurant').set({ name: 'Ours' }).returning('name')],
    ['one of no table', query.selectFrom(sql`now()`.as('n')).selectAll()],
  ] as const;
}
