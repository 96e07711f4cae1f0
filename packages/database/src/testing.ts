import { randomUUID } from 'node:crypto';
import { createDatabase, type Database, type DatabaseOptions } from './client.ts';
import { endSessions, serversOf, withClient, withDatabase } from './testing/servers.ts';
import { appPassword, ensureTemplate } from './testing/template.ts';

export type TestDatabase = {
  /** Connected as toast_app, subject to row-level security. */
  readonly db: Database;
  /** The owner's URL: sees and does everything. */
  readonly adminUrl: string;
  readonly appUrl: string;
  /** The owner's URLs of this database on the workers of Citus; none on plain PostgreSQL. */
  readonly workerUrls: readonly string[];
  drop(): Promise<void>;
};

/**
 * A migrated database of its own for a test file. The template is migrated once per server and set of migrations, then
 * copied in about 100 ms. Where the URL's database has the citus extension and knows workers, the new one is a cluster on the same
 * servers, distributed and as empty.
 */
export async function createTestDatabase(
  superuserUrl: string,
  options: Omit<DatabaseOptions, 'url'> = {},
): Promise<TestDatabase> {
  const servers = await serversOf(superuserUrl);
  const name = `toast_test_${randomUUID().replaceAll('-', '')}`;
  const template = await ensureTemplate(servers);
  await Promise.all(
    servers.map((server) =>
      withClient(server, (client) =>
        client.query(`create database ${name} template ${template} strategy file_copy`),
      ),
    ),
  );
  const [adminUrl = '', ...workerUrls] = servers.map((server) => withDatabase(server, name));
  const appUrl = asApp(adminUrl);
  const db = createDatabase({ url: appUrl, ...options });
  return {
    db,
    adminUrl,
    appUrl,
    workerUrls,
    drop: async () => {
      await db.close();
      // One after another: Citus's daemon on one server may be asking another, which does not answer while it drops.
      for (const server of servers)
        await withClient(server, async (client) => {
          await endSessions(client, name);
          await client.query(`drop database if exists ${name} with (force)`);
        });
    },
  };
}

function asApp(url: string): string {
  const changed = new URL(url);
  changed.username = 'toast_app';
  changed.password = appPassword;
  return changed.href;
}
