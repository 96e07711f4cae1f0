import type { RestaurantView } from '@toast/api/restaurant';
import type { RestaurantTable } from '@toast/database/restaurant/restaurant.table';
import type { Selectable } from 'kysely';

/** Hue of restaurants that have not chosen one. */
const plainHue = 40;

export type RestaurantRow = Selectable<RestaurantTable>;

/** A restaurant as its guests see it. */
export function restaurantView(row: RestaurantRow): RestaurantView {
  const { hue, cover } = row.theme;
  return {
    id: row.restaurant_id,
    slug: row.slug,
    name: row.name,
    tagline: row.tagline,
    zone: row.zone,
    currency: row.currency,
    locale: row.locale,
    cover: typeof cover === 'string' ? cover : null,
    hue: typeof hue === 'number' ? hue : plainHue,
    diningOptions: row.dining_options.map((offer) => ({
      ...offer,
      requiredGuestFields: [...offer.requiredGuestFields],
    })),
  };
}
