import { type PublicEvent, publicEventTypes } from '@toast/api/event';
import type { RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../deps.ts';

/** Publications and stock changes of a restaurant after `after` (undefined = from now), as they are committed. */
export async function* publicEvents(
  deps: Pick<Deps, 'feed'>,
  restaurantId: RestaurantId,
  after: number | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<PublicEvent> {
  for await (const events of deps.feed.follow(restaurantId, after, signal))
    for (const event of events) if (isPublic(event)) yield event;
}

const types: readonly string[] = publicEventTypes;
const isPublic = (event: { readonly type: string }): event is PublicEvent => types.includes(event.type);
