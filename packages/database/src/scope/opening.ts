import { isId, type RestaurantId } from '@toast/domain/ids';

/**
 * Begins a transaction and tells row-level security the tenant. `set local` and not set_config(): only the former reaches
 * the workers of Citus. It takes no parameters, hence the check of the id's form.
 */
export function opening(restaurantId: RestaurantId): string {
  if (!isId(restaurantId)) throw new RangeError('not a restaurant id');
  return `begin; set local app.restaurant_id = '${restaurantId}'`;
}
