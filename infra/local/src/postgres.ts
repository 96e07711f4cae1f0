import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Failure } from './failure.ts';
import { guard } from './guard.ts';
import { demandFreePorts } from './ports.ts';
import { findBinaries } from './postgres/binaries.ts';
import { keptCluster, makeCluster } from './postgres/cluster.ts';
import { makeDataDirectory, removeDataDirectory } from './postgres/data-directory.ts';
import { ownerOption, stopLeftover } from './postgres/leftover.ts';
import { serverUser } from './postgres/server-user.ts';

/**
 * `durable: true` keeps every commit through a power cut; `false` is for tests: no fsync. `keep: false` removes the data
 * when the server stops or this process ends; what is not durable is not kept unless told otherwise. `log` gets the
 * server's lines (none holds row data).
 */
export type PostgresOptions = {
  dataDir: string;
  port: number;
  durable: boolean;
  keep?: boolean;
  log?: (line: string) => void;
};

export type Postgres = {
  port: number;
  /** The superuser's URL of a database; the cluster comes with `postgres` and `toast`. */
  url(database?: string): string;
  /** Resolves when the server has ended by itself, with what it last said. */
  ended: Promise<string>;
  stop(): Promise<void>;
};

const COMMON = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '400',
  // Statements and their values may hold personal data: only what concerns the server itself is
  // logged (the level "log" is above "error").
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};
const NOT_DURABLE = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum_naptime: '10min',
};

/** Starts the PostgreSQL that comes from the npm registry; makes its database cluster first when there is none. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const binaries = findBinaries();
  const keep = options.keep ?? options.durable;
  const directory = makeDataDirectory(options.dataDir);
  await stopLeftover(directory);
  await demandFreePorts([{ port: options.port, role: 'database', variable: 'TOAST_DB_PORT' }]);
  const password = keep
    ? await keptCluster(binaries, directory, options.dataDir, options.durable)
    : await makeCluster(binaries, directory, options.durable);

  const settings = { ...COMMON, ...(options.durable ? {} : NOT_DURABLE) };
  const flags = [...Object.entries(settings).map(([name, value]) => `${name}=${value}`), ownerOption];
  const args = ['-D', directory, '-p', String(options.port), ...flags.flatMap((flag) => ['-c', flag])];
  // In a session of its own, so that Ctrl-C in the terminal ends those who use it first.
  const server = spawn(binaries.postgres, args, {
    ...serverUser(),
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  guard(server, keep ? { signal: 'SIGINT' } : { signal: 'SIGQUIT', remove: directory });
  const { ended } = await untilReady(server, options.log ?? (() => {}));
  return {
    port: options.port,
    url: (database = 'toast') => `postgres://postgres:${password}@127.0.0.1:${options.port}/${database}`,
    ended,
    stop: async () => {
      await end(server, keep ? 'SIGINT' : 'SIGQUIT');
      if (!keep) removeDataDirectory(options.dataDir);
    },
  };
}

/** Resolves when the server accepts connections; rejects when it ends before. `ended`: see Postgres. */
function untilReady(server: ChildProcess, log: (line: string) => void): Promise<{ ended: Promise<string> }> {
  const said: string[] = [];
  const last = () => said.slice(-10).join('\n');
  const ended = new Promise<string>((resolve) => server.once('exit', () => resolve(last())));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => {
      reject(
        new Failure(`PostgreSQL ended at once (code ${code}):\n${last()}`, 'Look at what it says above.'),
      );
    });
    if (server.stderr === null) return;
    createInterface({ input: server.stderr }).on('line', (line) => {
      said.push(line);
      if (said.length > 100) said.shift();
      if (line.includes('database system is ready to accept connections')) resolve({ ended });
      if (/ (FATAL|PANIC): /.test(line)) log(line);
    });
  });
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill(signal);
  const harder = setTimeout(() => server.kill('SIGQUIT'), 10_000);
  await gone;
  clearTimeout(harder);
}
