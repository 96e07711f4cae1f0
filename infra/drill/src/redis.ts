import { spawnSync } from 'node:child_process';
import { freePort } from '@toast/local/ports';
import { type Program, startProgram } from '@toast/local/program';

/** A Redis or a Valkey of this machine; undefined where there is none. */
export const redisProgram = ['redis-server', 'valkey-server'].find(
  (program) => spawnSync(program, ['--version']).status === 0,
);

export type Redis = {
  readonly url: string;
  /** Without another word; resolves when it is gone. */
  kill(): Promise<void>;
  /** Brings it back where it was, empty. */
  start(): Promise<void>;
};

/** One that keeps nothing, on a loopback port of its own; it does not outlive this process. */
export async function startRedis(program: string): Promise<Redis> {
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  let running: Program | null = null;
  const start = async () => {
    const ready = Promise.withResolvers<void>();
    const onLine = (line: string) => {
      if (line.includes('Ready to accept connections')) ready.resolve();
    };
    const started = startProgram({ name: program, program, args, onLine });
    running = started;
    const ended = started.ended.then(({ last }) => Promise.reject(new Error(`${program} ended: ${last}`)));
    ended.catch(() => {});
    await Promise.race([ready.promise, ended]);
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill: async () => {
      running?.kill('SIGKILL');
      await running?.ended;
    },
  };
}
