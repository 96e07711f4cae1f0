import { setTimeout as pause } from 'node:timers/promises';
import type { Stack } from '../stack.ts';
import type { Planned } from './schedule.ts';

/** `end`: mend it now. `now`: leave it as it is, everything is stopped. */
export type Signals = { readonly end: AbortSignal; readonly now: AbortSignal };

/** Breaks what is planned, leaves it broken for its time, and mends it. */
export async function carryOut(stack: Stack, planned: Planned, signals: Signals): Promise<void> {
  const region = stack.regions[planned.region];
  const one = region.backends[planned.index];
  const lasts = () => pause(planned.forMs, undefined, { signal: signals.end }).catch(() => {});
  const mend = async (work: () => Promise<unknown>): Promise<void> => {
    await lasts();
    if (!signals.now.aborted) await work();
  };
  switch (planned.deed) {
    case 'kill a backend':
      await one?.kill();
      return mend(async () => one?.start());
    case 'stop a backend':
      await one?.kill('SIGTERM');
      return mend(async () => one?.start());
    case 'hang a backend':
      one?.pause();
      await lasts();
      return one?.resume();
    case 'kill all backends of a region':
      await Promise.all(region.backends.map((each) => each.kill()));
      return mend(() => Promise.all(region.backends.map((each) => each.start())));
    case 'reload the ingresses':
      await Promise.all(Object.values(stack.regions).map(({ ingress }) => ingress.reload()));
      return;
    case 'kill work':
      await stack.work.kill();
      return mend(() => stack.work.start());
    case 'kill a region':
      await region.die();
      return mend(() => region.rise());
    default:
      return planned.deed satisfies never;
  }
}

/** For people: "kill backend-east-1". */
export function nameOf({ deed, region, index }: Planned): string {
  if (deed.endsWith('a backend')) return `${deed.replace(' a backend', '')} backend-${region}-${index + 1}`;
  if (deed === 'kill a region') return `kill region ${region}`;
  if (deed === 'kill all backends of a region') return `kill all backends of ${region}`;
  return deed;
}
