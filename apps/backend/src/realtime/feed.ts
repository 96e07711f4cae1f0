import type { EventView } from '@toast/api/event';
import type { RestaurantId } from '@toast/domain/ids';

/** The restaurants' logs as live streams. Whatever wakes it is a hint; what it yields is read from the log. */
export type Feed = {
  /** Says that a commit has appended events; call it after each such commit, never inside the transaction. */
  wake(restaurantId: RestaurantId): void;
  /**
   * Everything after `after` (undefined = from now on), in order, gapless, each event once, in batches as they are
   * found. Ends when `signal` aborts or the feed closes.
   */
  follow(
    restaurantId: RestaurantId,
    after: number | undefined,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<readonly EventView[], void, undefined>;
  close(): Promise<void>;
};
