import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { headOf, previousStatements, statementsOf } from './gen/keep-previous.ts';
import { migrationFiles } from './migration-file.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

const file = readFileSync(previousStatements, 'utf8');
const statements = statementsOf(file).filter((text) => /^(select|insert|update|delete|with)\b/im.test(text));

let test: TestDatabase;
let app: pg.Client;
beforeAll(async () => {
  test = await createTestDatabase(inject('postgres'));
  app = new pg.Client({ connectionString: test.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await test.drop();
});

describe('the version before the newest migration', () => {
  it('is kept, all that it sends; `pnpm gen` puts it aside when a migration is added', () => {
    expect(file.split('\n')[0]).toBe(headOf(migrationFiles().at(-1)?.name ?? ''));
    expect(statements.length).toBeGreaterThan(100);
  });

  it('still finds every table, column and function that it names, with the rights it needs, in the newest schema', async () => {
    const failed: string[] = [];
    for (const [index, text] of statements.entries()) {
      const name = /^-- (\S+ \S+)/m.exec(text)?.[1] ?? '';
      const run = async (sql: string) => {
        await app.query(sql).catch((error: Error) => failed.push(`${name}: ${error.message}`));
      };
      await run(`prepare s${index} as ${text.replaceAll(/^--.*$/gm, '')}`);
      // Citus plans nothing for no restaurant.
      if (test.workerUrls.length > 0) continue;
      const types = await app.query<{ n: number }>(
        'select coalesce(array_length(parameter_types, 1), 0) as n from pg_prepared_statements where name = $1',
        [`s${index}`],
      );
      const nulls = Array.from({ length: types.rows[0]?.n ?? 0 }, () => 'null').join(', ');
      // Planning looks at rights and policies as well, and runs nothing.
      if (types.rows.length > 0) await run(`explain execute s${index}${nulls === '' ? '' : `(${nulls})`}`);
    }
    expect(failed).toEqual([]);
  });

  it('would be missed: a statement that names what is not there any more', async () => {
    await expect(app.query('prepare gone as select "no_such_column" from "counter"')).rejects.toThrow(
      /does not exist/,
    );
  });
});
