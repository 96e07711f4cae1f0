import type { DeviceView, OperationOutcome } from '@toast/api/kitchen';
import { asId, type OperationId } from '@toast/domain/ids';
import type { OperationKind } from '@toast/domain/kitchen/operations';
import { failureOf } from '@toast/web/failure-of';
import { type KeptOpen, keepOpen } from '@toast/web/keep-open';
import { newId } from '@toast/web/new-id';
import { pauseMs } from '@toast/web/pause-ms';
import { streamEvents } from '@toast/web/stream-events';
import { applyAnswer, dismissTroubles, fail, nextToSend } from '../rail/log.ts';
import { applyChange, applySnapshot, dismissCancelled, markSeen } from '../rail/merge.ts';
import { operateOn } from '../rail/operate-on.ts';
import { measured, serverNow } from '../rail/server-clock.ts';
import { emptyRail, type RailState } from '../rail/state.ts';
import { pictureOf } from '../rail/view.ts';
import type { KitchenClient } from '../trpc/client.ts';
import { hauntedBy } from './ghosts.ts';
import { entriesChanged, type Journal } from './journal.ts';
import { judgeError } from './judge-error.ts';
import { firstState, type KitchenState } from './kitchen-state.ts';
import { createPause } from './pause.ts';
import { createSender, type Sender } from './sender.ts';

export type Kitchen = {
  readonly get: () => KitchenState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Starts, bumps, recalls or hands over: at once here, and on the server as soon as it can be reached. */
  readonly operate: (ticketIds: readonly string[], kind: OperationKind) => void;
  readonly see: (ids: readonly string[]) => void;
  /** Somebody has read that these were cancelled, or what went wrong with them. */
  readonly dismiss: (ticketIds: readonly string[]) => void;
  readonly unpair: () => Promise<void>;
  readonly start: () => () => void;
};

/** What a tablet remembers is worth nothing after a day: another day's tickets are not on the rail. */
const memoryMs = 18 * 60 * 60 * 1000;
const answerWithinMs = 8_000;
const reconcileEveryMs = 60_000;
const railSaveMs = 300;
/** Taps wait in the log meanwhile; nobody helps a server by storming it. */
const pace = { firstMs: 500, longestMs: 10_000 };

/** The tablet's own copy of the rail: remembers, follows, operates. One per page. */
export function createKitchen(options: {
  readonly device: DeviceView | null;
  readonly client: KitchenClient;
  readonly openJournal: () => Promise<Journal>;
}): Kitchen {
  const { client } = options;
  const listeners = new Set<() => void>();
  let state = firstState(options.device);
  let journal: Journal | null = null;
  let writing: Promise<void> = Promise.resolve();
  let saveTimer: number | undefined;
  let stream: KeptOpen | null = null;
  let sender: Sender | null = null;
  let halt = (): void => {};
  const { pause, hurry } = createPause();

  const set = (change: Partial<KitchenState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const write = (change: Parameters<Journal['write']>[0]): void => {
    const target = journal;
    if (target === null) return;
    // One that cannot be written (disk full) must not stop the kitchen; the screen says that it does not last.
    // At once, not after the write before it: the browser keeps their order, and the page may be gone in a moment.
    const written = target.write(change).catch(() => set({ lasting: false }));
    if ((change.entries?.put.length ?? 0) > 0) writing = written;
  };
  const saveRail = (): void => {
    saveTimer = undefined;
    const { device, rail } = state;
    if (device === null || state.unpaired !== null) return;
    const { seq, tickets, left, seen } = rail;
    write({
      rail: { device, savedAt: Date.now(), seq, tickets: { ...tickets }, left: { ...left }, seen: [...seen] },
    });
  };
  const commit = (rail: RailState): void => {
    if (rail === state.rail) return;
    const before = state;
    const picture = pictureOf(rail);
    const now = Date.now();
    set({ rail, picture, ghosts: hauntedBy(state.ghosts, before.picture, picture, now) });
    for (const { id, until } of state.ghosts) {
      if (before.ghosts.some((ghost) => ghost.id === id)) continue;
      setTimeout(
        () => set({ ghosts: state.ghosts.filter((ghost) => ghost.id !== id || ghost.until !== until) }),
        until - now,
      );
    }
    const entries = entriesChanged(before.rail.log, rail.log);
    if (entries.put.length + entries.drop.length > 0) write({ entries });
    saveTimer ??= window.setTimeout(saveRail, railSaveMs);
  };

  const leave = (): void => {
    if (state.unpaired !== null) return;
    const lost = state.rail.log.filter(({ trouble }) => trouble === null).length;
    halt();
    set({ unpaired: { lost }, rail: emptyRail, picture: pictureOf(emptyRail), ghosts: [] });
    journal?.wipe().catch(() => {});
  };
  const createOwnSender = () =>
    createSender({
      next: () => nextToSend(state.rail.log)?.operation,
      written: () => writing,
      send: (operation) =>
        client.tickets.operate.mutate(operation, { signal: AbortSignal.timeout(answerWithinMs) }),
      judge: judgeError,
      onAnswer: (operation, answer: OperationOutcome) =>
        commit(applyAnswer(state.rail, operation.opId, answer)),
      onNever: ({ opId }) => commit(fail(state.rail, opId, { orderState: null })),
      onUnpaired: leave,
      pauseMs: (n, error) => pauseMs(n, { ...pace, retryAfterMs: failureOf(error).retryAfterMs }),
      pause,
    });

  /** The whole rail once more: at the start, after a break, and every minute as a check of our own clock and completeness. */
  const reconcile = async (): Promise<void> => {
    const sentAt = Date.now();
    try {
      const [rail, device] = await Promise.all([
        client.tickets.rail.query(undefined, { signal: AbortSignal.timeout(answerWithinMs) }),
        state.device ?? client.device.me.query(undefined, { signal: AbortSignal.timeout(answerWithinMs) }),
      ]);
      set({
        clock: measured(state.clock, { sentAt, serverTime: rail.serverTime, receivedAt: Date.now() }),
        device,
      });
      commit(applySnapshot(state.rail, rail));
    } catch (error) {
      if (judgeError(error) === 'unpaired') leave();
    }
  };
  const follow = (): KeptOpen =>
    keepOpen({
      open: (handlers) => {
        let subscription: { unsubscribe: () => void } | null = null;
        let closed = false;
        const begin = (): void => {
          if (closed || state.rail.seq === null) return handlers.onOver();
          subscription = client.tickets.live.subscribe(
            { after: state.rail.seq },
            { ...streamEvents(handlers), onData: ({ data }) => commit(applyChange(state.rail, data)) },
          );
        };
        void reconcile().then(() => !closed && begin());
        return () => {
          closed = true;
          subscription?.unsubscribe();
        };
      },
      onChange: (connection) => {
        const wasLive = state.link.connection === 'live';
        const since = connection === 'live' || wasLive ? Date.now() : state.link.since;
        set({ link: { ...state.link, connection, since } });
        if (connection === 'live') {
          hurry();
          sender?.poke();
        }
      },
      timers: {
        set: (run, ms) => window.setTimeout(run, ms),
        clear: (timer) => window.clearTimeout(timer as number | undefined),
      },
      random: Math.random,
    });

  const remember = async (): Promise<void> => {
    const opened = await options.openJournal();
    const { rail, log } = await opened.load().catch(() => ({ rail: null, log: [] }));
    const own = rail !== null && (state.device === null || rail.device.id === state.device.id);
    if (rail !== null && !own) await opened.wipe().catch(() => {});
    journal = opened;
    if (!own) return set({ loaded: true, lasting: opened.lasting });
    const fresh = Date.now() - rail.savedAt < memoryMs;
    const { seq, tickets, left, seen } = rail;
    const remembered: RailState = fresh ? { seq, tickets, left, seen, log } : { ...emptyRail, log };
    set({
      device: state.device ?? rail.device,
      rail: remembered,
      picture: pictureOf(remembered),
      loaded: true,
      lasting: opened.lasting,
    });
  };

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    operate: (ticketIds, kind) => {
      const deviceTime = new Date(serverNow(state.clock, Date.now())).toISOString();
      const rail = ticketIds.reduce(
        (known, id) => operateOn(known, id, { opId: asId<OperationId>(newId()), kind, deviceTime }),
        state.rail,
      );
      commit(rail);
      sender?.poke();
    },
    see: (ids) => commit(markSeen(state.rail, ids)),
    dismiss: (ticketIds) =>
      commit(ticketIds.reduce((known, id) => dismissTroubles(dismissCancelled(known, id), id), state.rail)),
    unpair: async () => {
      await client.device.unpair
        .mutate(undefined, { signal: AbortSignal.timeout(answerWithinMs) })
        .catch((error: unknown) => {
          if (judgeError(error) !== 'unpaired') throw error;
        });
      leave();
    },
    start: () => {
      let stopped = false;
      set({ link: { connection: 'connecting', since: Date.now(), offline: !navigator.onLine } });
      const online = (): void => {
        set({ link: { ...state.link, offline: false } });
        hurry();
        stream?.hurry();
      };
      const offline = (): void => {
        const since = state.link.connection === 'live' ? Date.now() : state.link.since;
        set({ link: { connection: 'lost', since, offline: true } });
      };
      window.addEventListener('online', online);
      window.addEventListener('offline', offline);
      const timer = window.setInterval(
        () => state.link.connection === 'live' && void reconcile(),
        reconcileEveryMs,
      );
      void remember().then(() => {
        if (stopped) return;
        sender = createOwnSender();
        sender.poke();
        stream = follow();
      });
      halt = () => {
        stopped = true;
        window.removeEventListener('online', online);
        window.removeEventListener('offline', offline);
        window.clearInterval(timer);
        stream?.stop();
        sender?.stop();
        hurry();
      };
      return () => halt();
    },
  };
}
