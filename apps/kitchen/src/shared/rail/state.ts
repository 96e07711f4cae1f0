import type { TicketOperation, TicketView } from '@toast/api/kitchen';

/** What became of an operation that the server did not apply: shown on its ticket until somebody has read it. */
export type Trouble = {
  /** The order's state that forbade it; null when it failed for another reason. */
  readonly orderState: string | null;
};

/** `n` orders the log of this tablet. `trouble` null = not yet answered. */
export type Logged = {
  readonly n: number;
  readonly operation: TicketOperation;
  readonly trouble: Trouble | null;
};

export type Tickets = Readonly<Record<string, TicketView>>;

/** What this tablet knows. Everything in it is plain data, because it is kept over restarts. */
export type RailState = {
  /** The log's position up to which all changes are in here; null = nothing was ever loaded. */
  readonly seq: number | null;
  /** As the server last told them, by id: open, ready, and cancelled ones that nobody has acknowledged. */
  readonly tickets: Tickets;
  /** Gone from the rail for a reason not yet told; a cancellation among them must still be shown. */
  readonly left: Tickets;
  /** Ids of tickets that somebody at this tablet has seen, so that they no longer ring. */
  readonly seen: readonly string[];
  /** Operations that the server has not confirmed, oldest first. */
  readonly log: readonly Logged[];
};

export const emptyRail: RailState = { seq: null, tickets: {}, left: {}, seen: [], log: [] };
