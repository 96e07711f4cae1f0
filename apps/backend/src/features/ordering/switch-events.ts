import type { PublicEvent } from '@toast/api/event';
import type { RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
import { publicEvents } from '../../realtime/public-events.ts';

export type SwitchEvent = Extract<PublicEvent, { type: 'switch.changed' }>;

/** What is switched off and on in a restaurant after `after` (undefined = from now), as it is committed. */
export async function* switchEvents(
  deps: Pick<Deps, 'feed'>,
  restaurantId: RestaurantId,
  after: number | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<SwitchEvent> {
  for await (const event of publicEvents(deps, restaurantId, after, signal))
    if (event.type === 'switch.changed') yield event;
}
