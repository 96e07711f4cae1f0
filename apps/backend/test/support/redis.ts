import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@toast/local/ports';

/** A Redis or a Valkey of this machine, whichever runs; undefined when there is none. */
export const redisProgram = ['redis-server', 'valkey-server'].find(
  (program) => spawnSync(program, ['--version']).status === 0,
);

export type TestRedis = {
  readonly url: string;
  /** Ends it without a word, as a crash does. */
  kill(): Promise<void>;
  /** Lets it hang, its connections open; and go on. */
  pause(): void;
  resume(): void;
  /** Starts it again where it was. */
  start(): Promise<void>;
  close(): Promise<void>;
};

/** A server of its own on a free loopback port, which keeps nothing and asks for a password. */
export async function startRedis(program: string): Promise<TestRedis> {
  const port = await freePort();
  const directory = mkdtempSync(join(tmpdir(), 'toast-redis-'));
  const password = 'only tests know';
  let running: ChildProcess | undefined;
  const start = async () => {
    const where = ['--port', String(port), '--bind', '127.0.0.1', '--dir', directory];
    const how = ['--save', '', '--appendonly', 'no', '--requirepass', password];
    const child = spawn(program, [...where, ...how], { stdio: ['ignore', 'pipe', 'inherit'] });
    running = child;
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        if (chunk.includes('Ready to accept connections')) resolve();
      });
      child.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)));
    });
  };
  const kill = async () => {
    const child = running;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  };
  await start();
  return {
    url: `redis://:${encodeURIComponent(password)}@127.0.0.1:${port}`,
    kill,
    pause: () => void running?.kill('SIGSTOP'),
    resume: () => void running?.kill('SIGCONT'),
    start,
    close: async () => {
      await kill();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
