import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Fired, FromGenerator, Plan } from './plan.ts';

export type Cpu = () => number | null;
export type Shooting<Names extends string> = {
  readonly fired: Fired;
  /** CPU milliseconds that each of the watched has used in the window; null where the system does not tell. */
  readonly cpu: Readonly<Record<Names, number | null>>;
};

/** Runs a plan in a process of its own and reads the CPU of those who answer at both ends of its window. */
export async function fire<Names extends string>(
  plan: Plan,
  watched: Readonly<Record<Names, Cpu>>,
): Promise<Shooting<Names>> {
  const generator = fork(fileURLToPath(new URL('./generator.ts', import.meta.url)));
  const ended = once(generator, 'exit');
  const names = Object.keys(watched) as Names[];
  const look = () => names.map((name) => watched[name]());
  try {
    const { before, fired } = await new Promise<{ before: readonly (number | null)[]; fired: Fired }>(
      (resolve, reject) => {
        let seen: readonly (number | null)[] = [];
        generator.on('message', (message: FromGenerator) => {
          if ('started' in message) seen = look();
          else if ('failed' in message) reject(new Error(message.failed));
          else resolve({ before: seen, fired: message.fired });
        });
        generator.once('exit', () => reject(new Error('the load generator ended early')));
        generator.send(plan);
      },
    );
    const after = look();
    const used = (index: number) => {
      const [from, to] = [before[index] ?? null, after[index] ?? null];
      return from === null || to === null ? null : to - from;
    };
    return { fired, cpu: Object.fromEntries(names.map((name, index) => [name, used(index)])) as never };
  } finally {
    generator.kill();
    await ended;
  }
}
