import { randomUUID } from 'node:crypto';
import { asId, type RestaurantId, type StationId } from '@toast/domain/ids';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createDatabase, type Database, type StatementSeen } from './client.ts';
import { ConstraintViolation } from './faults.ts';
import { deeperShapes } from './scope/deeper-shapes.ts';
import { shapes } from './scope/shapes.ts';
import { acrossRestaurants, directory, forRestaurant } from './scope.ts';
import { makeRestaurant } from './test-restaurant.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

let test: TestDatabase;
let ours: RestaurantId;
let theirs: RestaurantId;
const seen: StatementSeen[] = [];

const station = (name: string) => ({ id: asId<StationId>(randomUUID()), name });

beforeAll(async () => {
  test = await createTestDatabase(inject('postgres'), { onStatement: (statement) => seen.push(statement) });
  ours = await makeRestaurant(test.db);
  theirs = await makeRestaurant(test.db);
  await forRestaurant(test.db, ours)
    .insertInto('station')
    .values([station('Grill'), station('Bar')])
    .execute();
  await forRestaurant(test.db, theirs).insertInto('station').values(station('Pizza')).execute();
});
afterAll(() => test.drop());

describe("a restaurant's scope", () => {
  it('sees, changes and deletes its own rows only', async () => {
    const scope = forRestaurant(test.db, ours);
    const names = async (id: RestaurantId) =>
      (await forRestaurant(test.db, id).selectFrom('station').select('name').orderBy('name').execute()).map(
        ({ name }) => name,
      );
    expect(await names(ours)).toEqual(['Bar', 'Grill']);
    await scope.updateTable('station').set({ sort: 7 }).execute();
    await scope.deleteFrom('station').where('name', '=', 'Pizza').execute();
    expect(await names(theirs)).toEqual(['Pizza']);
    expect(await forRestaurant(test.db, theirs).selectFrom('station').select('sort').execute()).toEqual([
      { sort: 0 },
    ]);
  });

  it("binds without the policies too: the owner sees one tenant's rows through it", async () => {
    const asOwner = createDatabase({ url: test.adminUrl });
    try {
      const rows = await forRestaurant(asOwner, theirs).selectFrom('station').select('name').execute();
      expect(rows).toEqual([{ name: 'Pizza' }]);
    } finally {
      await asOwner.close();
    }
  });

  it('writes statements that the server takes, for every shape', async () => {
    const scope = forRestaurant(test.db, ours);
    for (const [name, { query }] of Object.entries({ ...shapes, ...deeperShapes })) {
      const { sql, parameters } = query.compile();
      await scope.flight([{ sql: `explain (costs off) ${sql}`, parameters }]).catch((cause: unknown) => {
        throw new Error(`${name}: ${sql}`, { cause });
      });
    }
  });

  it('reads several statements in one flight, each with its own rows', async () => {
    const scope = forRestaurant(test.db, ours);
    const [restaurant, stations] = await scope.flight([
      scope.selectFrom('restaurant').select('currency'),
      scope.selectFrom('station').select('name').orderBy('name'),
    ]);
    expect(restaurant.rows).toEqual([{ currency: 'EUR' }]);
    expect(stations.rows.map(({ name }) => name)).toEqual(['Bar', 'Grill']);
  });

  it('names the constraint that refused a row', async () => {
    const scope = forRestaurant(test.db, ours);
    const entity = asId<StationId>(randomUUID());
    await scope.insertInto('station').values({ id: entity, name: 'Once' }).execute();
    const again = scope.insertInto('station').values({ id: entity, name: 'Twice' }).execute();
    await expect(again).rejects.toEqual(new ConstraintViolation('station_pkey', 'unique'));
    await scope.deleteFrom('station').where('id', '=', entity).execute();
  });

  it('gives ids to nobody: a malformed restaurant is refused before anything is sent', async () => {
    const id = "x'; drop table event; --" as RestaurantId;
    await expect(forRestaurant(test.db, id).selectFrom('event').selectAll().execute()).rejects.toThrow(
      'not a restaurant id',
    );
  });
});

describe('row-level security, with the scope switched off', () => {
  const raw = async <T extends pg.QueryResultRow>(text: string, tenant?: RestaurantId): Promise<T[]> => {
    const client = new pg.Client({ connectionString: test.appUrl });
    await client.connect();
    try {
      await client.query('begin');
      if (tenant !== undefined) await client.query(`set local app.restaurant_id = '${tenant}'`);
      return (await client.query<T>(text)).rows;
    } finally {
      await client.end();
    }
  };

  it('hides every row when no restaurant is set', async () => {
    for (const table of ['tax_rate', 'station', 'counter'])
      expect(await raw(`select * from ${table}`)).toEqual([]);
  });

  it("hides other restaurants' rows when one is set", async () => {
    expect(await raw('select name from station order by name', ours)).toEqual([
      { name: 'Bar' },
      { name: 'Grill' },
    ]);
  });

  it("refuses to write another restaurant's row", async () => {
    const insert = `insert into station (restaurant_id, id, name) values ('${theirs}', gen_random_uuid(), 'Spy')`;
    await expect(raw(insert, ours)).rejects.toThrow('row-level security');
    await expect(raw(insert)).rejects.toThrow('row-level security');
    const moveHere = `update station set restaurant_id = '${ours}' where name = 'Pizza' returning name`;
    const moveThere = `update station set restaurant_id = '${theirs}'`;
    if (test.workerUrls.length > 0) {
      // Citus moves no row to another shard, and does not even ask the policy.
      for (const move of [moveHere, moveThere])
        await expect(raw(move, ours)).rejects.toThrow('modifying the partition value');
      return;
    }
    expect(await raw(moveHere, ours)).toEqual([]);
    await expect(raw(moveThere, ours)).rejects.toThrow('row-level security');
  });

  it('covers every table that holds a restaurant_id and is not local', async () => {
    const admin = new pg.Client({ connectionString: test.adminUrl });
    await admin.connect();
    const { rows } = await admin.query<{ relname: string }>(`
      select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'restaurant_id'
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not c.relrowsecurity order by 1`);
    await admin.end();
    expect(rows.map(({ relname }) => relname)).toEqual([
      'credential',
      'membership',
      'pairing_code',
      'restaurant_directory',
    ]);
  });

  it("is not to be escaped by the application's role", async () => {
    const [role] = await raw<{ rolsuper: boolean; rolbypassrls: boolean; owned: string }>(`
      select rolsuper, rolbypassrls, (select count(*) from pg_class where relowner = r.oid) as owned
      from pg_roles r where rolname = current_user`);
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, owned: '0' });
    await expect(raw('alter table station disable row level security')).rejects.toThrow('must be owner');
  });
});

describe('the other doors', () => {
  it('reads across restaurants, cannot write, and is seen', async () => {
    const door = acrossRestaurants(test.db, 'a test');
    const rows = await door.selectFrom('station').select(['restaurant_id', 'name']).execute();
    expect(rows.map(({ name }) => name).toSorted()).toEqual(['Bar', 'Grill', 'Pizza']);
    expect(seen.findLast((statement) => statement.door === 'across')?.sql).toContain('"station"');
    const write = door
      .with('gone', (cte) => cte.deleteFrom('station').returning('id'))
      .selectFrom('gone')
      .selectAll();
    const readOnly = expect.objectContaining({ code: '25006' });
    await expect(write.execute()).rejects.toMatchObject({ cause: readOnly });
    expect(() => acrossRestaurants(test.db, '')).toThrow('say why');
  });

  it('forgets the restaurant after each transaction of a connection', async () => {
    const one: Database = createDatabase({ url: test.appUrl, maxConnections: 1 });
    try {
      await forRestaurant(one, ours).selectFrom('station').select('id').execute();
      expect((await one.pool.query('select * from station')).rows).toEqual([]);
      const across = await acrossRestaurants(one, 'a test').selectFrom('station').select('id').execute();
      expect(across).toHaveLength(3);
      expect(await forRestaurant(one, theirs).selectFrom('station').select('id').execute()).toHaveLength(1);
    } finally {
      await one.close();
    }
  });

  it('opens local tables without a tenant', async () => {
    await directory(test.db)
      .insertInto('restaurant_directory')
      .values({ restaurant_id: ours, slug: 'ours', name: 'Ours', status: 'ACTIVE' })
      .execute();
    const row = await directory(test.db)
      .selectFrom('restaurant_directory')
      .select('restaurant_id')
      .where('slug', '=', 'ours')
      .executeTakeFirst();
    expect(row).toEqual({ restaurant_id: ours });
    expect(seen.findLast((statement) => statement.door === 'directory')?.sql).toContain(
      'restaurant_directory',
    );
  });
});
