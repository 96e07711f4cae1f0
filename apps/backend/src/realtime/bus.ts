import type { RestaurantId } from '@toast/domain/ids';

/**
 * How backends tell one another which logs have grown. What goes over it are hints: one that is lost costs its hearers at most the
 * second until they look at the counters, and never an event, for what they yield is read from the log.
 */
export type Bus = {
  /**
   * Tells all who listen, whoever says it among them; several at once are one notice. Call it after the commit.
   * Rejects when it cannot be said now, after a second at the latest; nothing is kept for later.
   */
  tell(restaurantIds: Iterable<RestaurantId>): Promise<void>;
  /**
   * Calls `onWake` for each restaurant that is told of, and `onConnect` whenever listening (re)starts: what was said in between was not
   * heard. Reconnects for ever.
   */
  listen(onWake: (restaurantId: RestaurantId) => void, onConnect?: () => void): Hearing;
  /** Lets go of what telling needs; those who listen close on their own. */
  close(): Promise<void>;
};

export type Hearing = {
  /** Resolves when it hears for the first time. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
};
