import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { migrate } from '@toast/database/migrate';
import { serverUser } from '@toast/local/postgres/server-user';
import { findSystemProgram } from '@toast/local/test/system-programs';
import type { Fleet } from '../src/fleet.ts';
import { own } from '../src/own.ts';
import { createPrograms, type Programs } from '../src/programs.ts';
import { withClient } from '../src/with-client.ts';
import { type LiveNode, startLiveNode } from './live-node.ts';

export type LiveCluster = {
  readonly programs: Programs;
  readonly passphrase: string;
  readonly fleet: Fleet;
  readonly nodes: readonly LiveNode[];
  /** The database on the coordinator: superuser's, and toast_app's. */
  readonly adminUrl: string;
  readonly appUrl: string;
  /** A directory for copies, of the servers' user. */
  readonly scratch: string;
  backup(type: 'full' | 'incr'): Promise<void>;
  stop(): Promise<void>;
};

/** Migrated servers with repositories: one, or a coordinator and workers of Citus. */
export async function startLiveCluster(workers = 0): Promise<LiveCluster> {
  const passphrase = randomBytes(24).toString('base64url');
  // The archive command runs in the server, which has its environment from here.
  process.env['PGBACKREST_REPO1_CIPHER_PASS'] = passphrase;
  const programs = createPrograms(serverUser());
  // Behind a link there may be no other program.
  const bin = dirname(realpathSync(findSystemProgram('pg_ctl') ?? ''));
  const pgbackrest = findSystemProgram('pgbackrest') ?? '';
  const preload = workers === 0 ? '' : 'citus';
  const home = mkdtempSync(join(tmpdir(), 'tb-'));
  const scratch = mkdtempSync(join(tmpdir(), 'tc-'));
  for (const path of [home, scratch]) {
    own(path, programs.user);
    chmodSync(path, 0o700);
  }
  const nodes: LiveNode[] = [];
  const stop = async () => {
    for (const node of nodes.toReversed()) await node.stop();
    for (const path of [home, scratch]) rmSync(path, { recursive: true, force: true });
  };
  try {
    const names = ['coordinator', ...Array.from({ length: workers }, (_, index) => `worker-${index + 1}`)];
    for (const [index, name] of names.entries()) {
      const node = { name, port: 5432 + index, bin, pgbackrest, home, preload };
      nodes.push(await startLiveNode(programs, node));
    }
    const [coordinator, ...others] = nodes;
    if (coordinator === undefined) throw new Error('there is no coordinator');
    for (const node of nodes) {
      await withClient(node.url('postgres'), (client) => client.query('create database toast'));
      if (preload !== '')
        await withClient(node.url('toast'), (client) => client.query('create extension citus'));
    }
    if (preload !== '')
      await withClient(coordinator.url('toast'), async (client) => {
        await client.query('select citus_set_coordinator_host($1, $2)', [home, coordinator.port]);
        for (const { port } of others) await client.query('select citus_add_node($1, $2)', [home, port]);
      });
    const adminUrl = coordinator.url('toast');
    await migrate(adminUrl, { appPassword: 'test' });
    return {
      programs,
      passphrase,
      fleet: {
        pgbackrest,
        bin,
        preload,
        database: 'toast',
        options: [],
        nodes: nodes.map(({ name, options }, group) => ({
          name,
          group,
          sources: [{ name, options: [...options] }],
        })),
      },
      nodes,
      adminUrl,
      appUrl: adminUrl.replace('postgres@', 'toast_app:test@'),
      scratch,
      backup: async (type) => {
        await Promise.all(nodes.map((node) => node.backup(type)));
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
