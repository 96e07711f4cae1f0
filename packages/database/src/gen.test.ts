import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateStatements, misrouted, modules, planKey, renderFiles } from './gen/render.ts';

const read = (directory: URL): Record<string, string> =>
  Object.fromEntries(
    readdirSync(directory).map((name) => [name, readFileSync(new URL(name, directory), 'utf8')]),
  );

describe('sql/', () => {
  it('holds the statements that the package sends; `pnpm gen` writes it again', async () => {
    const committed = read(new URL('../sql/', import.meta.url));
    expect(committed).toEqual(renderFiles(await generateStatements(), committed));
  });

  it('leaves out no module of reads or writes', () => {
    const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(reads|writes)\.ts$/.test(file),
    );
    expect(Object.keys(modules)).toEqual(expect.arrayContaining(files));
  });

  it('binds every statement that names a table of a restaurant', async () => {
    const unbound = (await generateStatements()).filter(
      ({ tables, sql }) =>
        tables.includes('distributed') && !/"restaurant_id" = \$|\("restaurant_id", /.test(sql),
    );
    // These go through the second door.
    expect(unbound.map(({ name }) => name)).toEqual([
      'audit/tenants.reads.ts restaurantsInShards',
      'event/relay.reads.ts restaurantsBehind',
    ]);
  });

  it('knows of no statement of one restaurant that goes anywhere but to its shard', () => {
    const committed = read(new URL('../sql/', import.meta.url));
    expect(Object.values(committed).flatMap(misrouted)).toEqual([]);
    const everywhere = Object.values(committed)
      .map((file) => file.replaceAll('-- plan on Citus: 1 shard', '-- plan on Citus: all shards'))
      .flatMap(misrouted);
    expect(everywhere).toContain('order/order.reads.ts orderById: all shards');
  });

  it('keeps a measured plan while the statement is the same, and forgets it when it changes', () => {
    const statement = {
      slice: 'x',
      name: 'x.reads.ts one',
      tables: 'item: distributed',
      sql: 'select 1\nfrom "item"',
    };
    const { 'x.sql': fresh = '' } = renderFiles([statement], {});
    const measured = fresh.replace('not measured', '1 shard');
    expect(renderFiles([statement], { 'x.sql': measured })).toEqual({ 'x.sql': measured });
    expect(renderFiles([statement], { 'x.sql': measured }, new Map([[planKey(statement), 'local']]))).toEqual(
      {
        'x.sql': fresh.replace('not measured', 'local'),
      },
    );
    expect(renderFiles([{ ...statement, sql: 'select 2' }], { 'x.sql': measured })['x.sql']).toContain(
      'not measured',
    );
  });
});
