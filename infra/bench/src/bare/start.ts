import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { cpuOf } from '../bed/cpu.ts';

export type BareServer = { readonly port: number; readonly cpu: () => number | null; stop(): void };

/** Starts one of the servers to compare with, in a process of its own; `given` is what it waits for. */
export async function startBare(program: URL, given: object): Promise<BareServer> {
  const child = fork(fileURLToPath(program), {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  child.send(given);
  const [port] = await once(child, 'message');
  return { port, cpu: () => cpuOf(child.pid ?? 0), stop: () => child.disconnect() };
}
