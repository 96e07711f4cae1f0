import { setTimeout as pause } from 'node:timers/promises';
import { restaurantsBehind } from '@toast/database/event/relay.reads';
import { enqueue, type NewJob } from '@toast/database/queue/queue.writes';
import { listedRestaurants } from '@toast/database/restaurant/directory.reads';
import type { RestaurantId } from '@toast/domain/ids';
import type { Bus } from '../realtime/bus.ts';
import { noTracing } from '../tracing/tracing.ts';
import type { Effect, JobDeps } from './effect.ts';
import { createGate } from './gate.ts';
import { beginAll, handOn } from './hand-on.ts';
import { effects as allEffects } from './registry.ts';

/** Plain numbers about a relay, as of its last look. */
export type RelayNumbers = {
  /** Events that are committed and not yet handed on, over all restaurants. */
  readonly lagEvents: number;
  /** Since when the one that is longest behind is behind; 0 = nobody is. */
  readonly lagSeconds: number;
  /** Restaurants whose log cannot be handed on at the moment. */
  readonly failing: number;
  /** Since the start. */
  readonly handedOn: number;
};

export type Relay = {
  numbers(): RelayNumbers;
  /** Looks for restaurants that are behind and resolves when what was found is handed on, or has failed. */
  look(): Promise<void>;
  /** Finishes the pages in hand. */
  close(): Promise<void>;
};

export type RelayOptions = {
  readonly effects?: readonly Effect[];
  /** Milliseconds between two looks for what no wake-up told of; 1 000 by default. */
  readonly pollEvery?: number;
  /**
   * Milliseconds between two helpings of one restaurant's log; 1 000 by default. A log that grows all the time is handed on in good
   * helpings, not event by event, and a quiet one at once.
   */
  readonly breath?: number;
  /** How jobs are put into the queue; a test puts a failure here, after it. */
  readonly enqueue?: (jobs: readonly NewJob[], restaurantId: RestaurantId) => Promise<void>;
};

/** How many restaurants are handed on at once; each takes up to two connections. Those in trouble have a lane of their own. */
const lanes = { well: 4, ailing: 2 };
/** Milliseconds between two rounds that ask each restaurant on its own. */
const roundEvery = 10_000;
const patience = { first: 500, most: 15_000 };

type State = {
  begun: boolean;
  running: Promise<void> | null;
  again: boolean;
  failures: number;
  /** Not before this instant, after a failure. Milliseconds, as Date.now(). */
  notBefore: number;
  /** When it was first seen to be behind. */
  behindSince: number | null;
  /** When its last pages were begun. */
  begunAt: number;
};

/**
 * Hands what is new in the restaurants' logs to the queue, at a wake-up at once, otherwise within a second. What stops one
 * restaurant's log is its own trouble: it waits, ever longer, and the others go on. Several relays may run.
 */
export function createRelay(
  { db, bus, log, tracing = noTracing }: JobDeps & { readonly bus: Bus },
  options: RelayOptions = {},
): Relay {
  const { effects = allEffects, pollEvery = 1_000, breath = 1_000 } = options;
  const put = options.enqueue ?? ((jobs: readonly NewJob[]) => enqueue(db, jobs));
  const states = new Map<RestaurantId, State>();
  const well = createGate(lanes.well);
  const ailing = createGate(lanes.ailing);
  const closing = new AbortController();
  let closed = false;
  let handedOn = 0;
  let lagEvents = 0;
  let nextRound = 0;
  const names = effects.map(({ name }) => name);

  const stateOf = (id: RestaurantId): State => {
    const known = states.get(id);
    if (known !== undefined) return known;
    const fresh = {
      begun: false,
      running: null,
      again: false,
      failures: 0,
      notBefore: 0,
      behindSince: null,
      begunAt: 0,
    };
    states.set(id, fresh);
    return fresh;
  };

  const pages = async (id: RestaurantId, state: State) => {
    state.begunAt = Date.now();
    state.again = false;
    if (!state.begun) await beginAll(db, id, effects);
    state.begun = true;
    for (let more = true; more && !closed; ) {
      const start = Date.now();
      const page = await handOn(db, id, effects, (jobs) => put(jobs, id));
      const attributes = { 'toast.restaurant_id': id, 'toast.events': page.events };
      for (const parent of page.traces)
        tracing.record({ name: 'handed to the queue', parent, start, end: Date.now(), attributes });
      handedOn += page.events;
      more = page.more;
    }
  };

  const breathe = async ({ begunAt }: State) => {
    const left = Math.min(begunAt + breath - Date.now(), breath);
    if (left > 0) await pause(left, undefined, { signal: closing.signal }).catch(() => {});
  };

  const run = async (id: RestaurantId, state: State, sure: boolean) => {
    try {
      const lane = state.failures > 0 || !sure ? ailing : well;
      do {
        await breathe(state);
        await lane(() => (closed ? Promise.resolve() : pages(id, state)));
      } while (state.again && !closed);
      if (state.failures > 0) log.info({ restaurantId: id }, 'the log is handed on again');
      state.failures = 0;
      state.behindSince = null;
    } catch (error) {
      const wait = Math.min(patience.most, patience.first * 2 ** state.failures);
      state.failures += 1;
      state.notBefore = Date.now() + wait;
      state.behindSince ??= Date.now();
      log.warn(
        { err: error, restaurantId: id, failures: state.failures, wait },
        'a log cannot be handed on; trying again',
      );
    } finally {
      // In the same turn as the last test of `again`: a poke in between would be forgotten.
      state.running = null;
    }
  };

  /** @param sure that its shard answers, as far as anybody knows. */
  const poke = (id: RestaurantId, sure = true): Promise<void> => {
    const state = stateOf(id);
    state.again = true;
    if (closed || (state.running === null && Date.now() < state.notBefore)) return Promise.resolve();
    state.running ??= run(id, state, sure);
    return state.running;
  };

  /** Sets those going that are behind, or may be. @returns which these are. */
  const look = async (): Promise<readonly RestaurantId[]> => {
    try {
      const behind = await restaurantsBehind(db, names);
      lagEvents = behind.reduce((sum, { head, relayed }) => sum + head - (relayed ?? 0), 0);
      const ids = behind.map(({ restaurant_id: id }) => id);
      for (const id of ids) stateOf(id).behindSince ??= Date.now();
      forgive(new Set(ids));
      for (const id of ids) void poke(id);
      return ids;
    } catch (error) {
      // One shard that does not answer fails the statement that asks them all: then each restaurant is asked on its own.
      log.debug({ err: error }, 'not all logs could be looked at in one go');
      if (closed || Date.now() < nextRound) return [];
      nextRound = Date.now() + roundEvery;
      const ids = await listedRestaurants(db);
      for (const id of ids) void poke(id, false);
      return ids;
    }
  };

  /** Another relay may have handed on what failed here. */
  const forgive = (behind: ReadonlySet<RestaurantId>) => {
    for (const [id, state] of states) {
      if (behind.has(id) || state.running !== null) continue;
      state.failures = 0;
      state.behindSince = null;
    }
  };

  let looking: Promise<readonly RestaurantId[]> | null = null;
  const lookOnce = (): Promise<readonly RestaurantId[]> => {
    looking ??= look()
      .catch((error: unknown) => {
        log.debug({ err: error }, 'the logs could not be looked at');
        return [];
      })
      .finally(() => (looking = null));
    return looking;
  };

  const listener = bus.listen(
    (id) => void poke(id),
    () => {
      // Something that was away is back: what failed meanwhile need not wait.
      for (const state of states.values()) state.notBefore = 0;
      void lookOnce();
    },
  );
  const timer = setInterval(() => void lookOnce(), pollEvery);

  return {
    look: async () => {
      const ids = await lookOnce();
      await Promise.all(ids.flatMap((id) => states.get(id)?.running ?? []));
    },
    numbers: () => {
      const all = [...states.values()];
      const since = Math.min(...all.flatMap(({ behindSince }) => behindSince ?? []));
      return {
        lagEvents,
        lagSeconds: Number.isFinite(since) ? (Date.now() - since) / 1_000 : 0,
        failing: all.filter(({ failures }) => failures > 0).length,
        handedOn,
      };
    },
    close: async () => {
      closed = true;
      closing.abort();
      clearInterval(timer);
      await listener.close();
      await looking;
      await Promise.all([...states.values()].flatMap(({ running }) => running ?? []));
    },
  };
}
