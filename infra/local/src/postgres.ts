import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Failure } from './failure.ts';
import { guard } from './guard.ts';
import { demandFreePorts } from './ports.ts';
import { type Binaries, findBinaries } from './postgres/binaries.ts';
import { makeDataDirectory, removeDataDirectory } from './postgres/data-directory.ts';
import { ownerOption, stopLeftover } from './postgres/leftover.ts';
import { serverUser } from './postgres/server-user.ts';

/**
 * `durable: true` keeps every commit through a power cut; `false` is for tests: no fsync, and the data directory is
 * removed when the server stops or this process ends. `log` gets the server's lines (none holds row data).
 */
export type PostgresOptions = {
  dataDir: string;
  port: number;
  durable: boolean;
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
  max_connections: '200',
  // Statements and their values may hold personal data: only what concerns the server itself is
  // logged (the level "log" is above "error").
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};
const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum_naptime: '10min' };

/** Starts the PostgreSQL that comes from the npm registry; makes its database cluster first when there is none. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const binaries = findBinaries();
  const directory = makeDataDirectory(options.dataDir);
  await stopLeftover(directory);
  await demandFreePorts([{ port: options.port, role: 'database', variable: 'TOAST_DB_PORT' }]);
  if (!existsSync(join(directory, 'PG_VERSION'))) await makeCluster(binaries, directory, options.durable);

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
  guard(server, options.durable ? { signal: 'SIGINT' } : { signal: 'SIGQUIT', remove: directory });
  const { ended } = await untilReady(server, options.log ?? (() => {}));
  return {
    port: options.port,
    url: (database = 'toast') => `postgres://postgres@127.0.0.1:${options.port}/${database}`,
    ended,
    stop: async () => {
      await end(server, options.durable ? 'SIGINT' : 'SIGQUIT');
      if (!options.durable) removeDataDirectory(options.dataDir);
    },
  };
}

/** Needs no locale of the system. Everybody on this machine may connect, nobody from elsewhere can. */
async function makeCluster({ initdb, postgres }: Binaries, directory: string, durable: boolean): Promise<void> {
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const args = ['-D', directory, '-U', 'postgres', '--auth=trust', ...locale, ...(durable ? [] : ['--no-sync'])];
  await run(initdb, args);
  await run(postgres, ['--single', '-D', directory, ...(durable ? [] : ['-F']), 'postgres'], 'create database toast\n');
}

async function run(program: string, args: string[], input = ''): Promise<void> {
  const child = spawn(program, args, { ...serverUser(), cwd: '/', stdio: ['pipe', 'ignore', 'pipe'] });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Failure(`${program} failed:\n${said.join('').trim()}`, 'Look at what it says above.');
}

/** Resolves when the server accepts connections; rejects when it ends before. `ended`: see Postgres. */
function untilReady(server: ChildProcess, log: (line: string) => void): Promise<{ ended: Promise<string> }> {
  const said: string[] = [];
  const last = () => said.slice(-10).join('\n');
  const ended = new Promise<string>((resolve) => server.once('exit', () => resolve(last())));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => {
      reject(new Failure(`PostgreSQL ended at once (code ${code}):\n${last()}`, 'Look at what it says above.'));
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
