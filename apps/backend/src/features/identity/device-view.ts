import type { DeviceView } from '@toast/api/kitchen';
import type { DeviceId } from '@toast/domain/ids';
import type { RestaurantRow } from '../restaurant/restaurant-view.ts';

/** What a paired tablet is told about itself. */
export const deviceView = (id: DeviceId, label: string, restaurant: RestaurantRow): DeviceView => ({
  id,
  label,
  restaurant: {
    id: restaurant.restaurant_id,
    name: restaurant.name,
    zone: restaurant.zone,
    currency: restaurant.currency,
    locale: restaurant.locale,
  },
});
