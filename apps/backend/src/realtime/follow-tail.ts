import type { EventView } from '@toast/api/event';
import type { Log, Tail } from './tail.ts';

/**
 * Listen, catch up, follow: the seat is taken before the log is read, so nothing falls between the two; what both bring
 * is dropped by its seq; a gap, or a queue that ran over, sends the reader back to the log.
 * @param after undefined = from now on.
 * @param over asked at every turn: true ends the stream.
 */
export async function* followTail(
  tail: Tail,
  log: Log,
  after: number | undefined,
  over: () => boolean,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly EventView[], void, undefined> {
  const seat = tail.join();
  signal?.addEventListener('abort', seat.ring, { once: true });
  try {
    let seen = await startOf(tail, log, after);
    // What comes after the tail's position comes to the seat, so only what lies before it has to be read.
    let behind = seen < tail.position;
    while (!over()) {
      if (behind) {
        const page = await log.after(seen);
        seen = page.at(-1)?.seq ?? seen;
        behind = page.length > 0 && seen < tail.position;
        if (page.length > 0 && !over()) yield page;
        continue;
      }
      const { events, missed } = seat.take();
      const fresh = events.filter((event) => event.seq > seen);
      const next = fresh[0]?.seq;
      behind = missed || (next !== undefined && next !== seen + 1);
      if (behind) continue;
      if (next === undefined) {
        await seat.wait();
        continue;
      }
      seen = fresh.at(-1)?.seq ?? seen;
      yield fresh;
    }
  } finally {
    signal?.removeEventListener('abort', seat.ring);
    tail.leave(seat);
  }
}

/** A client that has seen more than there is comes from another life of this log; it starts from now. */
async function startOf(tail: Tail, log: Log, after: number | undefined): Promise<number> {
  const position = await tail.ready;
  if (after === undefined) return tail.position;
  if (after <= position) return after;
  return Math.min(after, await log.head());
}
