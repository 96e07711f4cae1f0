import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { createDatabase, type Database, type DatabaseOptions } from './client.ts';
import { migrate } from './migrate.ts';
import { migrationFiles } from './migration-file.ts';

export type TestDatabase = {
  /** Connected as toast_app, subject to row-level security. */
  readonly db: Database;
  /** The owner's URL: sees and does everything. */
  readonly adminUrl: string;
  readonly appUrl: string;
  drop(): Promise<void>;
};

/** Any number; test files that start at once make the template one after another. */
const lock = 74_617_375;
const appPassword = 'test';

/**
 * A migrated database of its own for a test file. The template is migrated once per server and set of migrations, then
 * copied in about 100 ms.
 */
export async function createTestDatabase(
  superuserUrl: string,
  options: Omit<DatabaseOptions, 'url'> = {},
): Promise<TestDatabase> {
  const name = `toast_test_${randomUUID().replaceAll('-', '')}`;
  await withClient(superuserUrl, async (client) => {
    const template = await ensureTemplate(client, superuserUrl);
    await client.query(`create database ${name} template ${template} strategy file_copy`);
  });
  const adminUrl = withDatabase(superuserUrl, name);
  const appUrl = asApp(adminUrl);
  const db = createDatabase({ url: appUrl, ...options });
  return {
    db,
    adminUrl,
    appUrl,
    drop: async () => {
      await db.close();
      await withClient(superuserUrl, (client) =>
        client.query(`drop database if exists ${name} with (force)`),
      );
    },
  };
}

async function ensureTemplate(client: pg.Client, superuserUrl: string): Promise<string> {
  const hash = createHash('sha256')
    .update(
      migrationFiles()
        .map((file) => file.hash)
        .join(),
    )
    .digest('hex')
    .slice(0, 12);
  const template = `toast_template_${hash}`;
  await client.query('select pg_advisory_lock($1)', [lock]);
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) {
      const draft = `${template}_draft`;
      await client.query(`drop database if exists ${draft} with (force)`);
      await client.query(`create database ${draft}`);
      await migrate(withDatabase(superuserUrl, draft), { appPassword });
      await client.query(`alter database ${draft} rename to ${template}`);
    }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lock]);
  }
  return template;
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

function asApp(url: string): string {
  const changed = new URL(url);
  changed.username = 'toast_app';
  changed.password = appPassword;
  return changed.href;
}
