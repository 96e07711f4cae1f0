import type { RailView } from '@toast/api/kitchen';
import { countersNow } from '@toast/database/event/counter.reads';
import { ticketsOnTheRail } from '@toast/database/kitchen/kitchen.reads';
import { forRestaurant } from '@toast/database/scope';
import type { RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
import { businessDateNow } from '../restaurant/business-date-now.ts';
import { ticketView } from './ticket-view.ts';

/** No kitchen has more before it; a rail that long has other troubles. */
const longest = 500;

/** The rail as it is now: nothing of another business day, the oldest first. */
export async function showRail(deps: Deps, restaurantId: RestaurantId): Promise<RailView> {
  const date = await businessDateNow(deps, restaurantId);
  const scope = forRestaurant(deps.db, restaurantId);
  // The position first: what is committed between the two is shown already and told once more, never missed.
  const [counters, tickets] = await scope.flight([countersNow({}), ticketsOnTheRail(scope, date, longest)]);
  return {
    seq: counters.rows[0]?.event_seq ?? 0,
    serverTime: deps.now().toISOString(),
    tickets: tickets.rows.map(ticketView),
  };
}
