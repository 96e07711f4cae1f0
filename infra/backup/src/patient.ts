/** Deadlines of our own connections, in milliseconds: minutes where an order has milliseconds, for a statement may read a whole log. */
export const patient = {
  statement: 600_000,
  answer: 660_000,
  idleInTransaction: 600_000,
  connection: 30_000,
} as const;
