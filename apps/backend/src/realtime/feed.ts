import type { EventView } from '@toast/api/event';
import type { Database } from '@toast/database/client';
import { eventsSince, headSeq } from '@toast/database/event/since';
import type { RestaurantId } from '@toast/domain/ids';
import type { FastifyBaseLogger } from 'fastify';
import type { Bus } from './bus.ts';
import { followTail } from './follow-tail.ts';
import { pokeGrown } from './poke-grown.ts';
import { createTail, type Log, type Tail } from './tail.ts';
import { tracedView } from './trace-of.ts';
import { createWakeSender } from './wake-sender.ts';

/** Plain numbers about a feed. */
export type FeedNumbers = {
  /** Logs that somebody follows. */
  readonly logs: number;
  /** For how long the one that has waited longest is told to have grown without having been read. */
  readonly lagSeconds: number;
};

/** The restaurants' logs as live streams. Whatever wakes it is a hint; what it yields is read from the log. */
export type Feed = {
  /** Says that a commit has appended events; call it after each such commit, never inside the transaction. */
  wake(restaurantId: RestaurantId): void;
  /**
   * Everything after `after` (undefined = from now on), in order, gapless, each event once, in batches as they are
   * found. Ends when `signal` aborts; throws an AbortError when this backend leaves, so that the client comes again.
   */
  follow(
    restaurantId: RestaurantId,
    after: number | undefined,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<readonly EventView[], void, undefined>;
  /** As it is now. */
  numbers(): FeedNumbers;
  /** Hands over all streams and stops listening. */
  close(): Promise<void>;
};

/** Milliseconds after which a lost wake-up is made good. */
const pollEvery = 1_000;
const pageSize = 500;

/** @param onWake told of every wake-up, own or another backend's. */
export function createFeed(
  { db, bus, log }: { db: Database; bus: Bus; log: Pick<FastifyBaseLogger, 'debug'> },
  onWake: (restaurantId: RestaurantId) => void = () => {},
): Feed {
  const tails = new Map<RestaurantId, Tail>();
  const sender = createWakeSender((ids) => bus.tell(ids));
  let closed = false;

  const trouble = (error: unknown) => log.debug({ err: error }, 'a log could not be read; trying again');
  const heard = (restaurantId: RestaurantId) => {
    onWake(restaurantId);
    tails.get(restaurantId)?.poke();
  };
  const listener = bus.listen(heard, () => {
    for (const restaurantId of tails.keys()) heard(restaurantId);
  });
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    await pokeGrown(db, tails, trouble);
    looking = false;
  };
  const poll = setInterval(() => void look(), pollEvery);
  poll.unref();

  const logOf = (restaurantId: RestaurantId): Log => ({
    head: () => headSeq(db, restaurantId),
    after: async (seq) => (await eventsSince(db, restaurantId, seq, { limit: pageSize })).map(tracedView),
  });

  return {
    wake: (restaurantId) => {
      heard(restaurantId);
      sender.add(restaurantId);
    },
    follow: async function* (restaurantId, after, signal) {
      const source = logOf(restaurantId);
      const tail = tails.get(restaurantId) ?? createTail(source, trouble);
      tails.set(restaurantId, tail);
      try {
        yield* followTail(tail, source, after, () => closed || signal?.aborted === true, signal);
      } finally {
        if (tail.empty && tails.get(restaurantId) === tail) tails.delete(restaurantId);
      }
      // Ending quietly would tell the client that there is nothing more to come, ever.
      if (closed && signal?.aborted !== true) throw new DOMException('this backend is leaving', 'AbortError');
    },
    numbers: () => {
      const since = Math.min(...[...tails.values()].flatMap(({ behindSince }) => behindSince ?? []));
      return { logs: tails.size, lagSeconds: Number.isFinite(since) ? (Date.now() - since) / 1_000 : 0 };
    },
    close: async () => {
      closed = true;
      clearInterval(poll);
      for (const tail of tails.values()) tail.ring();
      await Promise.all([listener.close(), sender.flush()]);
    },
  };
}
