import { setTimeout } from 'node:timers/promises';
import { type Applied, apply } from './apply.ts';
import { type Belief, believe } from './believe.ts';
import { written } from './files.ts';
import { includeText, isMarkedDown } from './include-text.ts';
import { isWell } from './is-well.ts';
import type { Server, Settings } from './settings.ts';

/** What was seen of one server of one upstream so far. */
export type Watched = {
  readonly upstream: string;
  readonly server: Server;
  belief: Belief;
  good: number;
  bad: number;
};
export type Watch = {
  readonly servers: readonly Watched[];
  readonly applied: Record<Applied, number>;
  /** Resolves after `signal` has aborted and nothing is under way any more. */
  readonly ended: Promise<void>;
};

/** Asks every server again and again, and keeps nginx' files true to the answers, until told to stop. */
export function watch(settings: Settings, signal: AbortSignal, say: (line: string) => void): Watch {
  const servers = Object.entries(settings.upstreams).flatMap(([upstream, { servers: of }]) => {
    const text = written(settings, upstream) ?? '';
    // After a restart the files are what was last believed.
    return of.map((server): Watched => {
      const belief = { up: !isMarkedDown(text, server), against: 0 };
      return { upstream, server, belief, good: 0, bad: 0 };
    });
  });
  const applied: Record<Applied, number> = { unchanged: 0, reloaded: 0, refused: 0 };
  let change = Promise.withResolvers<void>();
  signal.addEventListener('abort', () => change.resolve(), { once: true });

  // All at the same time: what lives on one host falls together, and is told in one reload.
  const rounds = async () => {
    while (!signal.aborted) {
      const next = pause(settings.everyMs, signal);
      const answers = await Promise.all(servers.map(askOnce));
      let changed = false;
      for (const [index, watched] of servers.entries())
        changed = hear(watched, answers[index] === true) || changed;
      if (changed) change.resolve();
      await next;
    }
  };
  const askOnce = ({ upstream, server }: Watched) => {
    const { path = '/', alive } = settings.upstreams[upstream] ?? {};
    return isWell(server.address, path, alive, settings.timeoutMs);
  };
  const hear = (watched: Watched, well: boolean): boolean => {
    watched[well ? 'good' : 'bad'] += 1;
    const { up } = watched.belief;
    watched.belief = believe(watched.belief, well, settings);
    if (watched.belief.up === up) return false;
    say(`${watched.upstream} ${watched.server.address} is ${up ? 'down' : 'up'}`);
    return true;
  };

  const keep = async () => {
    while (!signal.aborted) {
      await change.promise;
      if (signal.aborted) return;
      change = Promise.withResolvers<void>();
      const outcome = await apply(settings, texts(settings, servers), say);
      applied[outcome] += 1;
      if (outcome === 'refused') change.resolve();
      if (outcome !== 'unchanged') await pause(settings.quietMs, signal);
      if (signal.aborted) return;
    }
  };

  const ended = Promise.all([keep(), rounds()]).then(() => {});
  return { servers, applied, ended };
}

function texts(settings: Settings, watched: readonly Watched[]): Map<string, string> {
  const found = Object.entries(settings.upstreams).map(([name, { servers }]) => {
    const up = new Set(
      watched.filter(({ upstream, belief }) => upstream === name && belief.up).map(({ server }) => server),
    );
    return [name, includeText(servers, (server) => up.has(server))] as const;
  });
  return new Map(found);
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  setTimeout(milliseconds, undefined, { signal }).catch(() => {});
