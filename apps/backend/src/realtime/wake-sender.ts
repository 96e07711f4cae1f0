import { forAll } from '@toast/database/time-left';
import type { RestaurantId } from '@toast/domain/ids';

/** Milliseconds between two notices; what wakes in between goes out together. */
const pace = 20;

/** Tells the other backends which logs have grown: at once when it is quiet, several in one when it is busy. */
export type WakeSender = {
  add(restaurantId: RestaurantId): void;
  /** Sends what is left. */
  flush(): Promise<void>;
};

/** @param send may fail: a wake-up is a hint, and whoever misses it looks at the log within a second. */
export function createWakeSender(send: (ids: Iterable<RestaurantId>) => Promise<void>): WakeSender {
  let waiting = new Set<RestaurantId>();
  let sending: Promise<void> | null = null;

  const round = async () => {
    // Lets commits that end in the same turn of the event loop share a notice.
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (waiting.size > 0) {
      const ids = waiting;
      waiting = new Set();
      await send(ids).catch(() => {});
      await new Promise<void>((resolve) => setTimeout(resolve, pace));
    }
    sending = null;
  };

  return {
    add: (restaurantId) => {
      waiting.add(restaurantId);
      // For all who wake somebody while it goes on, not for the request that happened to be the first.
      sending ??= forAll(round);
    },
    flush: async () => {
      await sending;
    },
  };
}
