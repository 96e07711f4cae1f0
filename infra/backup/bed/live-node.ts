import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { guard } from '@toast/local/guard';
import { own } from '../src/own.ts';
import type { Programs } from '../src/programs.ts';

export type LiveNode = {
  readonly name: string;
  readonly port: number;
  /** Its repository, as the options of pgBackRest say it. */
  readonly options: readonly string[];
  /** pgBackRest's configuration, as a file. */
  readonly config: string;
  /** Superuser, by the socket. */
  url(database: string): string;
  backup(type: 'full' | 'incr'): Promise<void>;
  readonly data: string;
  /** After a stop. Resolves when it takes connections, which may be before it is where it should go. */
  start(): Promise<void>;
  stop(): Promise<void>;
};

export type LiveNodeOptions = {
  readonly name: string;
  readonly port: number;
  readonly bin: string;
  readonly pgbackrest: string;
  /** Of the whole cluster; each node has a directory of its own in it. */
  readonly home: string;
  readonly preload: string;
};

/** A server that archives into an encrypted repository of its own, as a host of the fleet does; reachable by its socket only. */
export async function startLiveNode(programs: Programs, options: LiveNodeOptions): Promise<LiveNode> {
  const { name, port, bin, pgbackrest, home } = options;
  const at = (...path: string[]) => join(home, name, ...path);
  for (const folder of ['', 'data', 'log', 'lock', 'spool', 'repo']) {
    mkdirSync(at(folder), { mode: 0o700 });
    own(at(folder), programs.user);
  }
  const config = at('pgbackrest.conf');
  writeFileSync(config, configuration(options, at));
  chmodSync(config, 0o644);
  await programs.run(join(bin, 'initdb'), [
    '-D',
    at('data'),
    '--username=postgres',
    '--auth=trust',
    '--no-sync',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--data-checksums',
  ]);
  let server = await startServer(programs, options, at('data'), config);
  const run = (...words: string[]) =>
    programs.run(pgbackrest, [`--config=${config}`, '--stanza=default', ...words]);
  await run('stanza-create');
  return {
    name,
    port,
    config,
    options: [`--config=${config}`, '--stanza=default'],
    url: (database) =>
      `postgres://postgres@localhost/${database}?host=${encodeURIComponent(home)}&port=${port}`,
    backup: async (type) => {
      await run(`--type=${type}`, 'backup');
    },
    data: at('data'),
    start: async () => {
      server = await startServer(programs, options, at('data'), config);
    },
    stop: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const gone = once(server, 'exit');
      // Asked politely it would first archive what nobody will read.
      server.kill('SIGQUIT');
      await gone;
    },
  };
}

async function startServer(programs: Programs, options: LiveNodeOptions, data: string, config: string) {
  const server = spawn(join(options.bin, 'postgres'), ['-D', data, ...settings(options, config)], {
    ...programs.user,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  guard(server, { signal: 'SIGQUIT' });
  await untilReady(server);
  return server;
}

/** As infra/modules/backups.nix has it, but for a directory in the place of the bucket. */
const configuration = (
  { port, home }: LiveNodeOptions,
  at: (...path: string[]) => string,
): string => `[global]
repo1-path=${at('repo')}
repo1-cipher-type=aes-256-cbc
repo1-bundle=y
repo1-retention-full-type=time
repo1-retention-full=30
start-fast=y
archive-async=y
compress-type=zst
log-level-console=warn
log-level-file=off
log-path=${at('log')}
lock-path=${at('lock')}
spool-path=${at('spool')}

[default]
pg1-path=${at('data')}
pg1-port=${port}
pg1-socket-path=${home}
pg1-user=postgres
`;

function settings({ name, port, home, preload, pgbackrest }: LiveNodeOptions, config: string): string[] {
  const all = {
    cluster_name: name,
    listen_addresses: '',
    unix_socket_directories: home,
    port: String(port),
    wal_level: 'logical',
    archive_mode: 'on',
    archive_command: `${pgbackrest} --config=${config} --stanza=default archive-push "%p"`,
    max_prepared_transactions: '100',
    max_worker_processes: '32',
    max_connections: '120',
    shared_preload_libraries: preload,
    // No statement of a test waits for a disk; what is restored is what was archived.
    fsync: 'off',
    ...(preload !== '' && {
      'citus.node_conninfo': 'sslmode=disable',
      'citus.enable_statistics_collection': 'off',
      'citus.shard_count': '4',
    }),
  };
  return Object.entries(all).flatMap(([setting, value]) => ['-c', `${setting}=${value}`]);
}

/** Resolves when it takes connections; rejects with its last words when it ends before. */
function untilReady(server: ChildProcess): Promise<void> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    server.once('exit', () => reject(new Error(`the server ended:\n${said.slice(-12).join('\n')}`)));
    if (server.stderr === null) return;
    createInterface({ input: server.stderr }).on('line', (line) => {
      said.push(line);
      if (said.length > 40) said.shift();
      if (line.includes('database system is ready to accept connections')) resolve();
    });
  });
}
