import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { migrate } from './migrate.ts';
import { migrationFiles, parseMigration } from './migration-file.ts';
import { tableKinds } from './schema.ts';
import { rulesFor } from './table-rules.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase(inject('postgres'));
});
afterAll(() => test.drop());

async function asAdmin<T extends pg.QueryResultRow>(text: string, url = test.adminUrl): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

/** The plan that a foreign key's check keeps. */
async function explainGeneric(url: string, text: string, values: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set plan_cache_mode = force_generic_plan');
    await client.query(`prepare look as ${text}`);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain (costs off) execute look (${values})`,
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  } finally {
    await client.end();
  }
}

const migrated = async () =>
  (await asAdmin<{ name: string }>('select name from schema_migration')).map(({ name }) => name);

/** Resolves when some session of this database waits for a lock. */
async function waitsForLock(client: pg.Client): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query(
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    if (rowCount !== 0) return;
  }
}

describe('migrations', () => {
  it('do nothing the second time, also when two migrators meet', async () => {
    const again = await Promise.all([1, 2].map(() => migrate(test.adminUrl, { appPassword: 'test' })));
    expect(again.map(({ applied }) => applied)).toEqual([[], []]);
  });

  it('declare the kind of every table, the same as the schema does', () => {
    const declared = migrationFiles()
      .flatMap(({ statements }) =>
        statements.flatMap(({ creates }) => (creates === undefined ? [] : [creates])),
      )
      .filter(({ table }) => !/^(auth|ops)[.]/.test(table))
      .map(({ table, kind }) => [table.replaceAll('"', ''), kind]);
    expect(Object.fromEntries(declared)).toEqual(tableKinds);
  });

  it('refuse a table without a declared kind', () => {
    expect(() => parseMigration('0009-x', 'create table x (id int);\n')).toThrow('table x is not declared');
    expect(parseMigration('0009-x', '-- local\ncreate table x (id int);\n').statements[0]?.creates).toEqual({
      table: 'x',
      kind: 'local',
    });
  });

  it('keep a function body in one statement', () => {
    const text =
      'create function f() returns int language sql as $$\n select 1;\n select 2;\n$$;\nselect f();\n';
    expect(parseMigration('0009-f', text).statements.map((statement) => statement.text)).toEqual([
      'create function f() returns int language sql as $$\n select 1;\n select 2;\n$$;',
      'select f();',
    ]);
  });

  it('refuse to go on when an applied file was changed', async () => {
    const [{ hash } = { hash: '' }] = await asAdmin<{ hash: string }>(
      'select hash from schema_migration order by name limit 1',
    );
    await asAdmin("update schema_migration set hash = 'other' where name = '0001-foundation'");
    await expect(migrate(test.adminUrl, { appPassword: 'test' })).rejects.toThrow(
      '0001-foundation was changed',
    );
    await asAdmin(`update schema_migration set hash = '${hash}' where name = '0001-foundation'`);
  });

  it('let the others through while they wait for a lock, and land when it is free', async () => {
    const holder = new pg.Client({ connectionString: test.adminUrl });
    const guest = new pg.Client({ connectionString: test.adminUrl });
    await Promise.all([holder.connect(), guest.connect()]);
    await holder.query('begin');
    await holder.query('select from counter');
    const added = parseMigration(
      '9001-note',
      "alter table counter add column note text not null default '';\n",
    );
    const files = [...migrationFiles(), added];
    const landing = migrate(test.adminUrl, { appPassword: 'test', lockTimeout: 100, files });
    await waitsForLock(guest);
    // It queues behind the migration, which would queue for ever behind the holder.
    await guest.query('select from counter');
    await expect(migrated()).resolves.not.toContain('9001-note');
    await holder.query('commit');
    await expect(landing).resolves.toMatchObject({ applied: ['9001-note'] });
    await Promise.all([holder.end(), guest.end()]);
    await asAdmin('alter table counter drop column note');
    await asAdmin("delete from schema_migration where name = '9001-note'");
  });

  it('give up on a lock that never comes, and leave nothing half done', async () => {
    const holder = new pg.Client({ connectionString: test.adminUrl });
    await holder.connect();
    await holder.query('begin');
    await holder.query('select from counter');
    const text = '-- local\ncreate table half (id int);\nalter table counter add column note text;\n';
    const files = [...migrationFiles(), parseMigration('9002-half', text)];
    await expect(
      migrate(test.adminUrl, { appPassword: 'test', lockTimeout: 20, patience: 0, files }),
    ).rejects.toMatchObject({ message: 'migration 9002-half failed', cause: { code: '55P03' } });
    await holder.end();
    expect(await asAdmin("select to_regclass('half') as half")).toEqual([{ half: null }]);
  });

  it('build an index beside the writers, also after an attempt that was lost half way', async () => {
    const text =
      '-- alone\ncreate index concurrently order_external_idx on "order" (restaurant_id, external_id);\n';
    await asAdmin('create index order_external_idx on "order" (restaurant_id, external_id)');
    await asAdmin("update pg_index set indisvalid = false where indexrelid = 'order_external_idx'::regclass");
    const files = [...migrationFiles(), parseMigration('9003-index', text)];
    await migrate(test.adminUrl, { appPassword: 'test', files });
    expect(
      await asAdmin("select indisvalid from pg_index where indexrelid = 'order_external_idx'::regclass"),
    ).toEqual([{ indisvalid: true }]);
    await asAdmin('drop index order_external_idx');
    await asAdmin("delete from schema_migration where name = '9003-index'");
    expect(() => parseMigration('9004-two', `${text}select 1;\n`)).toThrow('one statement');
  });

  it('put the shard key first in every primary, unique and foreign key of a distributed table', async () => {
    const keys = await asAdmin<{ table: string; name: string; columns: string; references: string | null }>(`
      select c.conrelid::regclass::text as table, c.conname as name, a.attname as columns, c.confrelid::regclass::text as references
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype in ('p', 'u', 'f') and c.connamespace = 'public'::regnamespace`);
    const distributed = new Set(
      Object.entries(tableKinds).flatMap(([table, kind]) =>
        kind === 'distributed' ? [table, `"${table}"`] : [],
      ),
    );
    const wrong = keys.filter(({ table, columns }) => distributed.has(table) && columns !== 'restaurant_id');
    expect(wrong).toEqual([]);
    const names = await asAdmin<{ name: string }>(
      "select conname as name from pg_constraint where length(conname) >= 50 and connamespace = 'public'::regnamespace",
    );
    expect(names).toEqual([]);
  });

  it('let a foreign key find its one row by more than its restaurant, even before the tables have statistics', async () => {
    // On Citus a shard refers to shards of its own worker, which are tables there.
    const where = test.workerUrls[0] ?? test.adminUrl;
    const shards = test.workerUrls.length > 0;
    const parents = await asAdmin<{ table: string; columns: string[] }>(
      `select distinct c.confrelid::regclass::text as table, array(
         select a.attname::text from unnest(c.confkey) k join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k) as columns
       from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace`,
      where,
    );
    const checked = parents.filter(({ table }) => /_\d{6,}"?$/.test(table) === shards);
    expect(checked.length).toBeGreaterThan(5);
    for (const { table, columns } of checked) {
      const key = columns.map((column, index) => `${column} = $${index + 1}`).join(' and ');
      const values = columns.map(() => 'null').join();
      const plan = await explainGeneric(
        where,
        `select 1 from only ${table} x where ${key} for key share of x`,
        values,
      );
      // The restaurant alone would walk over all its rows.
      expect(plan).toMatch(columns.length === 1 ? /Index Cond/ : /Index Cond: .+ AND /);
    }
  });

  it('distribute and co-locate on Citus, and hide rows everywhere', () => {
    expect(rulesFor('item', 'distributed', true)[0]).toBe(
      "select create_distributed_table('item', 'restaurant_id', colocate_with => 'restaurant')",
    );
    expect(rulesFor('restaurant', 'distributed', true)[0]).toContain("colocate_with => 'none'");
    expect(rulesFor('country', 'reference', true)[0]).toBe("select create_reference_table('country')");
    expect(rulesFor('item', 'distributed', false).join()).not.toContain('create_distributed_table');
    expect(rulesFor('item', 'distributed', false)[0]).toBe('alter table item enable row level security');
  });

  it('use nothing that Citus refuses on a distributed table', () => {
    const text = readFileSync(new URL('../migrations/0001-foundation.sql', import.meta.url), 'utf8');
    expect(text).not.toMatch(
      /create (or replace )?(trigger|rule)|generated always as identity|exclude using/i,
    );
  });
});
