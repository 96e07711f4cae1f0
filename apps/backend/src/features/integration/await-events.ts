import type { EventPage, readEventsInput } from '@toast/api/integrator';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { tallyPer } from '../../tally.ts';
import { Failure } from '../../trpc/failure.ts';
import { readEvents } from './read-events.ts';

type Query = z.output<typeof readEventsInput>;

/** Enough for a reader per process of a small fleet; a client that opens more has lost count. */
export const waitersPerKey = 8;
const waiting = tallyPer<Deps>();

/** How many requests wait at this backend. */
export const waitersNow = (deps: Deps): number => waiting(deps).sum;

/**
 * A page of the log; where there is nothing to tell yet, the first page that there is within `wait` seconds, or an empty one. It
 * hears of new events by the restaurant's tail, which reads the log once for all who follow it, streams and long polls alike.
 * An empty page also ends the wait when this backend leaves, so that its client simply asks again, elsewhere.
 * @throws Failure TOO_MANY_REQUESTS when this key waits too often already.
 */
export async function awaitEvents(
  deps: Deps,
  { clientId }: { readonly clientId: string },
  query: Query,
  signal: AbortSignal | undefined,
): Promise<EventPage> {
  const now = await readEvents(deps, query);
  if (now.events.length > 0 || query.wait === 0) return now;
  return seated(deps, clientId, () => firstPage(deps, query, signal));
}

async function firstPage(
  deps: Deps,
  { restaurantId, after, limit, wait }: Query,
  signal: AbortSignal | undefined,
): Promise<EventPage> {
  const over = AbortSignal.timeout(wait * 1_000);
  const until = signal === undefined ? over : AbortSignal.any([signal, over]);
  try {
    for await (const heard of deps.feed.follow(restaurantId, after, until)) {
      // A reader that names a seq which is still to come waits for what comes after it.
      const fresh = heard.filter(({ seq }) => seq > after);
      if (fresh.length === 0) continue;
      const events = fresh.slice(0, limit);
      return { events, nextAfter: events.at(-1)?.seq ?? after, hasMore: fresh.length > limit };
    }
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
  }
  return { events: [], nextAfter: after, hasMore: false };
}

async function seated<T>(deps: Deps, clientId: string, work: () => Promise<T>): Promise<T> {
  const seats = waiting(deps);
  if (seats.of(clientId) >= waitersPerKey) {
    throw new Failure('TOO_MANY_REQUESTS', `At most ${waitersPerKey} requests of one key wait at a time`, {
      retryAfter: 1,
    });
  }
  return seats.during(clientId, work);
}
