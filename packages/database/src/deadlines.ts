/**
 * How long is waited for what, in milliseconds; how the numbers hang together is decision 18.
 *
 * - `connection`: for a free place in the pool, and for a new connection to be made
 * - `turn`: for the turn of one's restaurant within this backend
 * - `lock`: at the server, for a row that somebody else holds (longer than what two paused holders can keep it)
 * - `statement`: until the server gives up one statement
 * - `idleInTransaction`: until the server ends a session that holds its locks and says nothing, because its backend was paused
 * - `answer`: until we give up a connection on which a flight is not answered
 * - `rollback`: until we give up a connection that takes nothing back
 */
export const deadlines = {
  connection: 3_000,
  turn: 4_000,
  lock: 5_000,
  statement: 6_000,
  idleInTransaction: 2_000,
  answer: 8_000,
  rollback: 1_000,
} as const;

/** How many may wait within one backend, for a turn or a connection; whoever comes then is told at once to come later. */
export const queues = { ofRestaurant: 512, inAll: 2_048 } as const;
