import type { RestaurantStatusView } from '@toast/api/status';
import type { RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../trpc/failure.ts';
import { switchedOffAt } from '../ordering/switched-off.ts';

/**
 * What of a restaurant works right now. Answers also while its data, or all data, is away: that is when somebody asks.
 * @throws Failure NOT_FOUND for what is known to be no restaurant.
 */
export async function showStatus(
  deps: Pick<Deps, 'now' | 'reachability' | 'switchboard'>,
  restaurantId: RestaurantId,
): Promise<RestaurantStatusView> {
  const { state, since, off } = await deps.reachability.of(restaurantId);
  if (state === 'UNKNOWN') throw notFound('restaurant');
  const there = state === 'THERE' ? 'UP' : 'DOWN';
  const paused = switchedOffAt(deps, restaurantId, off);
  const stopped = paused.some((each) => each.switch === 'ORDERING');
  return {
    restaurantId,
    at: deps.now().toISOString(),
    menu: there,
    ordering: there === 'UP' && stopped ? 'PAUSED' : there,
    kitchen: there,
    downSince: there === 'UP' ? null : since.toISOString(),
    off: paused,
  };
}

/** The same by the address of its page. @throws Failure NOT_FOUND */
export async function showStatusAt(
  deps: Pick<Deps, 'addresses' | 'now' | 'reachability' | 'switchboard'>,
  slug: string,
): Promise<RestaurantStatusView> {
  const restaurantId = await deps.addresses.idAt(slug);
  if (restaurantId === undefined) throw notFound('restaurant');
  return showStatus(deps, restaurantId);
}
