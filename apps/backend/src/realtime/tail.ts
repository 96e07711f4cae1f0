import type { EventView } from '@toast/api/event';
import { createSeat, type Seat } from './seat.ts';

/** The log of one restaurant, as a tail reads it. */
export type Log = {
  /** Seq of the last event. */
  head(): Promise<number>;
  /** Up to a page of events after a seq, in order. */
  after(seq: number): Promise<readonly EventView[]>;
};

/** Reads the new end of one restaurant's log once, for however many follow it. */
export type Tail = {
  /** From the resolved seq on, whoever sits hears everything. Rejects when the log cannot be read. */
  readonly ready: Promise<number>;
  /** The last seq handed out. */
  readonly position: number;
  /** When it was first told to look and has not looked since, as `Date.now()`; null = what is known is read. */
  readonly behindSince: number | null;
  readonly empty: boolean;
  join(): Seat;
  leave(seat: Seat): void;
  /** Look for new events; any number of calls during a look make one more look. */
  poke(): void;
  /** Wakes all who wait. */
  ring(): void;
};

export function createTail(log: Log, onTrouble: (error: unknown) => void): Tail {
  const seats = new Set<Seat>();
  let position = 0;
  let looking = false;
  let again = false;
  let behindSince: number | null = null;

  const ready = log.head().then((head) => (position = head));
  // Those who sit here hear of it; without a listener the process would end when nobody sits any more.
  ready.catch(() => {});

  const look = async () => {
    try {
      await ready;
      do {
        again = false;
        for (let page = await log.after(position); page.length > 0; page = await log.after(position)) {
          position = page.at(-1)?.seq ?? position;
          for (const seat of seats) seat.offer(page);
        }
      } while (again);
      behindSince = null;
    } finally {
      // In the same turn as the last test of `again`: a poke in between would be forgotten.
      looking = false;
    }
  };

  return {
    ready,
    get position() {
      return position;
    },
    get behindSince() {
      return behindSince;
    },
    get empty() {
      return seats.size === 0;
    },
    join: () => {
      const seat = createSeat();
      seats.add(seat);
      return seat;
    },
    leave: (seat) => {
      seats.delete(seat);
    },
    poke: () => {
      again = true;
      behindSince ??= Date.now();
      if (looking) return;
      looking = true;
      look().catch(onTrouble);
    },
    ring: () => {
      for (const seat of seats) seat.ring();
    },
  };
}
