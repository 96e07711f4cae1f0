import type { EventView } from '@toast/api/event';

/** More than this is not kept for a slow consumer: it reads the log instead, when it comes back for more. */
const capacity = 1_000;

/** Where one subscriber hears of new events: a bounded queue with a bell. */
export type Seat = {
  /** Puts events in, in order; when there is no room the queue is emptied and marked as missed. */
  offer(events: readonly EventView[]): void;
  /** Everything put in since the last time. `missed`: some was thrown away, so read the log. */
  take(): { readonly events: readonly EventView[]; readonly missed: boolean };
  /** Wakes the one who waits, whether there is something or not. */
  ring(): void;
  /** Resolves at the next ring, or at once when it has rung since the last wait. */
  wait(): Promise<void>;
};

export function createSeat(): Seat {
  let queue: EventView[] = [];
  let missed = false;
  let rung = false;
  let waiting: (() => void) | null = null;
  const ring = () => {
    rung = true;
    waiting?.();
  };
  return {
    offer: (events) => {
      if (queue.length + events.length > capacity) {
        queue = [];
        missed = true;
      } else queue.push(...events);
      ring();
    },
    take: () => {
      const taken = { events: queue, missed };
      queue = [];
      missed = false;
      return taken;
    },
    ring,
    wait: async () => {
      if (!rung) await new Promise<void>((resolve) => (waiting = resolve));
      waiting = null;
      rung = false;
    },
  };
}
