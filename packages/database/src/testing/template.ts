import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { migrate } from '../migrate.ts';
import { migrationFiles } from '../migration-file.ts';
import { demandDaemons, endSessions, withClient, withDatabase } from './servers.ts';

/** Any number; test files that start at once make the template one after another. */
const lock = 74_617_375;
/** More than one per worker, so that a plan tells one shard from all; each costs time in every copy. */
const shards = 4;
/** The password of `toast_app` on test servers. */
export const appPassword = 'test';

/**
 * The name of a migrated database on all `servers`, to be copied; made once per set of migrations. On Citus each server copies its own
 * part: nodes and shards are rows and tables in it, so the copies are a cluster again.
 */
export async function ensureTemplate(servers: readonly [string, ...string[]]): Promise<string> {
  const template = `toast_template_${hash()}`;
  await withClient(servers[0], async (client) => {
    await client.query('select pg_advisory_lock($1)', [lock]);
    // The coordinator's is renamed last: when it is there, all are.
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) await make(servers, template);
  });
  return template;
}

/** What the template depends on: servers outlive the code that made it. */
function hash(): string {
  const sources = [
    '../migrate.ts',
    '../table-rules.ts',
    '../queue/migrate-queue.ts',
    './template.ts',
    // Names the version of the queue's library, which brings tables of its own.
    '../../package.json',
  ].map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'));
  const parts = [...migrationFiles().map((file) => file.hash), ...sources];
  return createHash('sha256').update(parts.join()).digest('hex').slice(0, 12);
}

async function make(servers: readonly [string, ...string[]], template: string): Promise<void> {
  if (servers.length > 1) await demandDaemons(servers);
  const draft = `${template}_draft`;
  for (const server of servers) {
    await withClient(server, async (client) => {
      for (const name of [draft, template])
        await client.query(`drop database if exists ${name} with (force)`);
      await client.query(`create database ${draft}`);
      await client.query(`alter database ${draft} set citus.shard_count = ${shards}`);
    });
  }
  const [coordinator, ...workers] = servers;
  if (workers.length > 0) await join(coordinator, workers, draft);
  await migrate(withDatabase(coordinator, draft), { appPassword });
  for (const server of servers.toReversed()) {
    await withClient(server, async (client) => {
      // A look at it would start Citus's daemon in it again.
      await client.query(`alter database ${draft} with allow_connections false`);
      await endSessions(client, draft);
      await client.query(`alter database ${draft} rename to ${template}`);
    });
  }
}

/** Makes one Citus cluster of the databases of this name. */
async function join(coordinator: string, workers: readonly string[], name: string): Promise<void> {
  for (const server of [coordinator, ...workers])
    await withClient(withDatabase(server, name), (client) => client.query('create extension citus'));
  await withClient(withDatabase(coordinator, name), async (client) => {
    const address = (server: string) => [new URL(server).hostname, Number(new URL(server).port)];
    await client.query('select citus_set_coordinator_host($1, $2)', address(coordinator));
    for (const worker of workers) await client.query('select citus_add_node($1, $2)', address(worker));
  });
}
