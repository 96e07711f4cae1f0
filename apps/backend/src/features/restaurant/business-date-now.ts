import type { RestaurantId } from '@toast/domain/ids';
import { businessDate } from '@toast/domain/promise/business-day';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../trpc/failure.ts';
import { findRestaurant } from './find-restaurant.ts';

/** The restaurant's business date at this moment, 'YYYY-MM-DD'. @throws Failure NOT_FOUND for a restaurant that is not there. */
export async function businessDateNow(
  deps: Pick<Deps, 'db' | 'now'>,
  restaurantId: RestaurantId,
): Promise<string> {
  const restaurant = await findRestaurant(deps, restaurantId);
  if (restaurant === null) throw notFound('restaurant');
  return businessDate(deps.now(), restaurant.zone, restaurant.closeout_minute);
}
