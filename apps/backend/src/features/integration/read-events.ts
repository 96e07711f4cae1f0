import type { EventPage, readEventsInput } from '@toast/api/integrator';
import { eventsSince } from '@toast/database/event/since';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { toEventView } from '../../realtime/event-view.ts';

/** A page of the restaurant's log, in order and without gaps. */
export async function readEvents(
  deps: Pick<Deps, 'db'>,
  query: z.output<typeof readEventsInput>,
): Promise<EventPage> {
  const { restaurantId, after, limit } = query;
  const found = await eventsSince(deps.db, restaurantId, after, { limit: limit + 1 });
  const events = found.slice(0, limit).map(toEventView);
  return { events, nextAfter: events.at(-1)?.seq ?? after, hasMore: found.length > limit };
}
