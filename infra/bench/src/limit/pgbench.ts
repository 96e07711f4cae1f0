import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Cpu } from '../load/fire.ts';
import type { Script } from './script.ts';

export const pgbenchIsMissing =
  'pgbench is not on the PATH: the limit is left out (Debian: package postgresql-contrib; Fedora: postgresql-contrib; Homebrew: postgresql)';

export const findPgbench = (): boolean => spawnSync('pgbench', ['--version']).status === 0;

export type Limit = {
  readonly count: number;
  readonly perSecond: number;
  /** Milliseconds, sorted. */
  readonly latencies: readonly number[];
  /** CPU of the database in milliseconds over the whole run, and the orders of the whole run that it was for. */
  readonly databaseCpu: number | null;
  readonly countWithWarmUp: number;
};

/** Runs the scripts, one restaurant each, for a while; what happens in the first second is not counted. */
export async function runPgbench(
  adminUrl: string,
  scripts: readonly Script[],
  connections: number,
  seconds: number,
  cpu: Cpu,
): Promise<Limit> {
  const directory = mkdtempSync(join(tmpdir(), 'toast-pgbench-'));
  try {
    const url = new URL(adminUrl);
    const args = scripts.flatMap(({ text }, index) => {
      const file = join(directory, `restaurant-${index}.sql`);
      writeFileSync(file, text);
      return ['-f', file];
    });
    for (const [name, value] of Object.entries(scripts[0]?.variables ?? {}))
      args.push('-D', `${name}=${value}`);
    args.push('-n', '-M', 'prepared', '-c', String(connections), '-j', connections > 1 ? '2' : '1');
    args.push('-T', String(seconds + warmUp), '-l', `--log-prefix=${join(directory, 'log')}`);
    args.push('-h', url.hostname, '-p', url.port, '-U', url.username, url.pathname.slice(1));
    const before = cpu();
    await run(args, { ...process.env, PGPASSWORD: decodeURIComponent(url.password) });
    // Its connections end after it, and their time is only then their parent's.
    await pause(300);
    const after = cpu();
    return {
      ...readLog(directory, seconds),
      databaseCpu: before === null || after === null ? null : after - before,
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const warmUp = 1;

async function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn('pgbench', args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`pgbench ended with ${code}:\n${said.join('').slice(-2000)}`);
}

/** client_id transaction_no latency_us script_no epoch_s epoch_us */
function readLog(directory: string, seconds: number) {
  const entries = readdirSync(directory)
    .filter((name) => name.startsWith('log.'))
    .flatMap((name) => readFileSync(join(directory, name), 'utf8').trim().split('\n'))
    .map((line) => line.split(' '))
    .map(([, , latency, , epoch, micro]) => ({
      ms: Number(latency) / 1000,
      at: Number(epoch) + Number(micro) / 1e6,
    }));
  const end = entries.reduce((latest, { at }) => Math.max(latest, at), 0);
  const counted = entries.filter(({ at }) => at > end - seconds);
  const latencies = counted.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    count: counted.length,
    perSecond: counted.length / seconds,
    latencies,
    countWithWarmUp: entries.length,
  };
}
