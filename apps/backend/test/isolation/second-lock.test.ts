import { publicTables } from '@toast/database/public-tables';
import { tableKinds } from '@toast/database/schema';
import type { RestaurantId } from '@toast/domain/ids';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { kitchenClient } from '../support/clients.ts';
import { columnsOf, tablesOfRestaurants } from './catalog.ts';
import { settle, type Tenant } from './tenant.ts';

let backend: SeededBackend;
let owner: pg.Client;
let app: pg.Client;
let pool: pg.Pool;
let ours: RestaurantId;
let theirs: RestaurantId;
/** Ids that the demo brings along, which are made of names (version 8). */
let seeded: ReadonlyMap<string, string>;
/** Ids that were made by using the product. */
let made: ReadonlyMap<string, string>;

const quoted = (table: string) => (['order', 'check'].includes(table) ? `"${table}"` : table);
const distributed = Object.entries(tableKinds).flatMap(([table, kind]) =>
  kind === 'distributed' ? [quoted(table)] : [],
);
const isPublic = (table: string) => publicTables.some((name) => name === table);

beforeAll(async () => {
  backend = await startSeededBackend();
  [owner, app] = [connect(backend.database.adminUrl), connect(backend.database.appUrl)];
  await Promise.all([owner.connect(), app.connect()]);
  pool = new pg.Pool({ connectionString: backend.database.appUrl, max: 1 });
  seeded = await allIds();
  for (const tenant of [await settle(backend, 0), await settle(backend, 1)]) {
    await serve(tenant);
    if (ours === undefined) ours = tenant.id;
    else theirs = tenant.id;
  }
  made = await allIds();
});
afterAll(async () => {
  await Promise.all([owner.end(), app.end(), pool.end()]);
  await backend.stop();
});

const connect = (connectionString: string) => new pg.Client({ connectionString });

/** Cooks and hands over the tenant's order, so that it is paid. */
async function serve({ tablet, orderId }: Tenant): Promise<void> {
  const kitchen = kitchenClient(backend.url, tablet);
  const { tickets } = await kitchen.tickets.rail.query();
  const own = tickets.filter((ticket) => ticket.orderId === orderId);
  for (const kind of ['START', 'BUMP', 'HAND_OVER'] as const) {
    for (const { id: ticketId } of own) {
      const deviceTime = new Date().toISOString();
      await kitchen.tickets.operate.mutate({ opId: v7(), kind, ticketId, baseRev: 1, deviceTime });
    }
  }
}

/** Every id in every row of a restaurant, with the column that holds it. */
async function allIds(): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const table of await tablesOfRestaurants(owner)) {
    for (const { name, type } of await columnsOf(owner, table)) {
      if (type !== 'uuid') continue;
      const text = `select distinct ${name}::text as id from ${table} where ${name} is not null`;
      for (const { id } of (await owner.query<{ id: string }>(text)).rows) ids.set(id, `${table}.${name}`);
    }
  }
  return ids;
}

type Settings = { readonly tenant?: RestaurantId; readonly across?: boolean };

/** One raw statement of the application's role, in a transaction that is taken back. */
async function raw(text: string, { tenant, across }: Settings = {}, values: unknown[] = []) {
  await app.query('begin');
  try {
    if (tenant !== undefined) await app.query(`set local app.restaurant_id = '${tenant}'`);
    if (across) await app.query("set local app.across_restaurants = 'on'");
    return await app.query<Record<string, unknown>>(text, values);
  } finally {
    await app.query('rollback');
  }
}

const count = async (table: string, settings: Settings, where = 'true') =>
  Number((await raw(`select count(*) as n from ${table} where ${where}`, settings)).rows[0]?.n);

/** The other restaurant's row as the owner reads it; made up where the product has made none yet. */
async function aRowOf(table: string, restaurantId: RestaurantId): Promise<Record<string, string | null>> {
  const columns = await columnsOf(owner, table);
  const list = columns.map(({ name }) => `${name}::text as ${name}`).join();
  const read = () =>
    owner.query<Record<string, string | null>>(
      `select ${list} from ${table} where restaurant_id = $1 limit 1`,
      [restaurantId],
    );
  const [row] = (await read()).rows;
  if (row !== undefined) return row;
  const values = columns.map(({ name, type }) =>
    name === 'restaurant_id' ? restaurantId : (samples[type] ?? null),
  );
  await owner.query(insertOf(table, columns), values);
  return aRowOf(table, restaurantId);
}

const insertOf = (table: string, columns: readonly { readonly name: string }[]) =>
  `insert into ${table} (${columns.map(({ name }) => name).join()}) values (${columns.map((_, i) => `$${i + 1}`).join()})`;

const samples: Readonly<Record<string, string>> = {
  uuid: v7(),
  text: 'sample',
  bigint: '1',
  integer: '1',
  boolean: 'true',
  json: '{}',
  jsonb: '{}',
  date: '2026-11-20',
  'timestamp with time zone': '2026-11-20T12:00:00Z',
};

describe('row-level security, with nothing else in between', () => {
  it('is on for every table that the service can get at and the catalog shows to hold rows of restaurants, unless it is declared local', async () => {
    const local = Object.entries(tableKinds).flatMap(([table, kind]) => (kind === 'local' ? [table] : []));
    const closed = await app.query<{ name: string }>(
      `select nspname as name from pg_namespace where not has_schema_privilege(oid, 'usage')`,
    );
    const outOfReach = (table: string) => closed.rows.some(({ name }) => table.startsWith(`${name}.`));
    const found = await tablesOfRestaurants(owner);
    expect(found.filter((table) => !local.includes(table) && !outOfReach(table))).toEqual(
      distributed.toSorted(),
    );
    const { rows } = await owner.query<{ name: string }>(
      `select oid::regclass::text as name from pg_class
       where relrowsecurity and relnamespace = 'public'::regnamespace order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(distributed.toSorted());
  });

  it.each(distributed)(
    'hides the rows of %s where no restaurant is set, and others where one is',
    async (table) => {
      await Promise.all([ours, theirs].map((id) => aRowOf(table, id)));
      const mine = await owner.query(`select from ${table} where restaurant_id = $1`, [ours]);
      expect(mine.rowCount).toBeGreaterThan(0);

      const unset = await count(table, {});
      if (isPublic(table)) expect(unset).toBeGreaterThan(1);
      else expect(unset).toBe(0);
      expect(await count(table, { tenant: ours })).toBe(mine.rowCount);
      expect(await count(table, { tenant: ours }, `restaurant_id = '${theirs}'`)).toBe(0);
      // The second door's setting shows all, and what it shows cannot be written to.
      expect(await count(table, { across: true }, `restaurant_id = '${theirs}'`)).toBeGreaterThan(0);
    },
  );

  it.each(distributed)("refuses to write another restaurant's rows of %s", async (table) => {
    const row = await aRowOf(table, theirs);
    const columns = await columnsOf(owner, table);
    const insert = insertOf(table, columns);
    const values = columns.map(({ name }) => row[name.replaceAll('"', '')]);
    const there = `where restaurant_id = '${theirs}'`;
    for (const settings of [{ tenant: ours }, {}, { across: true }]) {
      await expect(raw(insert, settings, values)).rejects.toThrow('row-level security');
      expect(
        (await raw(`update ${table} set restaurant_id = restaurant_id ${there}`, settings)).rowCount,
      ).toBe(0);
      expect((await raw(`delete from ${table} ${there}`, settings)).rowCount).toBe(0);
      expect((await raw(`select from ${table} ${there} for update`, settings)).rowCount).toBe(0);
    }
    // Nor is one's own row given away, or theirs taken.
    const give = `update ${table} set restaurant_id = '${theirs}'`;
    await expect(raw(give, { tenant: ours })).rejects.toThrow(/row-level security|partition|foreign key/);
  });

  it('hides and refuses by itself when a query builder is used without the scope', async () => {
    const unbound = new Kysely<Record<string, { restaurant_id: string }>>({
      dialect: new PostgresDialect({ pool }),
    });
    for (const table of Object.keys(tableKinds).filter((name) => distributed.includes(quoted(name)))) {
      const all = unbound.selectFrom(table).select('restaurant_id');
      if (!isPublic(table)) expect(await all.execute()).toEqual([]);
      const seen = await unbound.transaction().execute(async (trx) => {
        await sql.raw(`set local app.restaurant_id = '${ours}'`).execute(trx);
        return trx.selectFrom(table).select('restaurant_id').distinct().execute();
      });
      expect(seen).toEqual([{ restaurant_id: ours }]);
      const gone = await unbound.deleteFrom(table).where('restaurant_id', '=', theirs).executeTakeFirst();
      expect(gone.numDeletedRows).toBe(0n);
    }
  });

  it('says the same for every table', async () => {
    const { rows } = await owner.query<{ name: string; policies: string[] }>(`
      select format('%I', tablename) as name,
        array_agg(concat_ws(' | ', policyname, cmd, permissive, roles, qual, with_check) order by policyname) as policies
      from pg_policies where schemaname = 'public' group by tablename`);
    const usual = rows.find(({ name }) => name === 'event')?.policies ?? [];
    expect(usual.map((policy) => policy.split(' | ', 2).join(' '))).toEqual([
      'across_restaurants SELECT',
      'tenant ALL',
    ]);
    for (const { name, policies } of rows) {
      const more = policies.filter((policy) => !usual.includes(policy));
      expect([name, policies.length - more.length, more.length]).toEqual([name, 2, isPublic(name) ? 1 : 0]);
    }
  });
});

describe("the application's role", () => {
  it('is nobody who could set row-level security aside', async () => {
    const { rows } = await raw(`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
        (select count(*)::int from pg_class where relowner = r.oid) as tables,
        (select count(*)::int from pg_auth_members where member = r.oid) as roles,
        has_schema_privilege(r.oid, 'public', 'create') as creates
      from pg_roles r where rolname = current_user`);
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        tables: 0,
        roles: 0,
        creates: false,
      },
    ]);
    for (const text of [
      'alter table station disable row level security',
      'drop policy tenant on station',
      'set local role postgres',
      'truncate event',
      'create table theft (x int)',
    ])
      await expect(raw(text)).rejects.toThrow(/must be owner|permission denied/);
    await expect(raw("set local row_security = 'off'; select * from event")).rejects.toThrow(
      'row-level security',
    );
  });
});

describe('the keys', () => {
  it('of tables of restaurants all begin with the restaurant, on both sides of a reference', async () => {
    const { rows } = await owner.query<{ table: string; name: string; first: string; other: string | null }>(`
      select i.indrelid::regclass::text as table, i.indexrelid::regclass::text as name, a.attname as first, null as other
        from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0] where i.indisunique
      union all
      select c.conrelid::regclass::text, c.conname, a.attname, b.attname from pg_constraint c
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1] where c.contype = 'f'`);
    const keys = rows.filter(({ table }) => distributed.includes(table));
    expect(new Set(keys.map(({ table }) => table)).size).toBe(distributed.length);
    const wrong = keys.filter(
      ({ first, other }) => first !== 'restaurant_id' || (other !== null && other !== 'restaurant_id'),
    );
    expect(wrong).toEqual([]);
  });

  it('that the product makes are of version 7, so that they come in the order of time', () => {
    const fresh = [...made].filter(([id]) => !seeded.has(id));
    expect(fresh.filter(([id]) => !/^.{14}7.{4}[89ab]/.test(id))).toEqual([]);
    expect(new Set(fresh.map(([, column]) => column)).size).toBeGreaterThanOrEqual(10);
  });
});
