import { prepared } from '../prepared.ts';
import type { StoredSwitch } from '../restaurant/restaurant.table.ts';
import type { Statement } from '../statement.ts';

export type Counters = {
  readonly event_seq: number;
  /** 0 = nothing published. */
  readonly menu_version: number;
  readonly stock_epoch: number;
  readonly order_number: number;
  readonly order_number_date: string | null;
  /** Null = everything is on. */
  readonly switched_off: readonly StoredSwitch[] | null;
};

const columns = [
  'event_seq',
  'menu_version',
  'stock_epoch',
  'order_number',
  'order_number_date',
  'switched_off',
] as const;

/**
 * Takes the restaurant's turn to write: whoever holds it sees what everybody before has committed, and nobody else writes to
 * this restaurant's log until the transaction ends. A transaction that decides on what it reads takes it first, which is also why two
 * of them cannot wait for each other in a circle.
 */
export const lockCounter = prepared<object, Counters>('event.lockCounter', (query) =>
  query.selectFrom('counter').select(columns).forUpdate(),
);

export const countersNow = prepared<object, Counters>('event.counters', (query) =>
  query.selectFrom('counter').select(columns),
);

/**
 * How many milliseconds the statements behind it in this transaction wait for what others hold; then they fail with 55P03. `set local`
 * takes no parameters, and reaches the workers of Citus.
 */
export const waitAtMost = (milliseconds: number): Statement<never> => ({
  sql: `set local lock_timeout = ${Math.trunc(milliseconds)}`,
  parameters: [],
});
