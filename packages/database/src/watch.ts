import type { RestaurantId } from '@toast/domain/ids';

/** What is sent in one write and answered in one. */
export type FlightSeen = {
  readonly statements: readonly { readonly sql: string; readonly name?: string }[];
  readonly restaurantId: RestaurantId | null;
  /** A commit rides behind them. */
  readonly commit: boolean;
};

/** Stands beside what takes time here, so that somebody may draw it. It is shown no value of any statement. */
export type Watch = {
  /** The whole of it: the waiting for a turn and a connection, and every attempt. */
  transaction<T>(restaurantId: RestaurantId, work: () => Promise<T>): Promise<T>;
  flight<T>(seen: FlightSeen, work: () => Promise<T>): Promise<T>;
  /** A statement of the directory that has just been answered, after so many milliseconds. */
  directory(sql: string, ms: number, failed: boolean): void;
};
