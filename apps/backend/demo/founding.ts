import { json } from '@toast/database/column';
import type { Founding } from '@toast/database/restaurant/found.writes';
import type { DemoDraft } from './draft.ts';

/** A demo draft as rows of the database. */
export function foundingOf({ restaurant, ...draft }: DemoDraft, by: string): Founding {
  return {
    by,
    restaurant: {
      slug: restaurant.slug,
      name: restaurant.name,
      tagline: restaurant.tagline,
      zone: restaurant.zone,
      currency: restaurant.currency,
      locale: restaurant.locale,
      closeout_minute: restaurant.closeoutMinute,
      prices_include_tax: restaurant.pricesIncludeTax,
      rounding_scope: restaurant.roundingScope,
      dining_options: json(restaurant.diningOptions),
      theme: json(restaurant.theme),
    },
    taxRates: draft.taxRates.map(({ id, name, ppm, rounding, conditional }) => ({
      id,
      name,
      ppm,
      rounding,
      conditional: json(conditional),
    })),
    stations: draft.stations.map(({ id, name, sort }) => ({ id, name, sort })),
    menuGroups: draft.menuGroups.map(({ id, name, description, sort }) => ({ id, name, description, sort })),
    items: draft.items.map((item) => ({
      id: item.id,
      group_id: item.groupId,
      name: item.name,
      kitchen_name: item.kitchenName,
      description: item.description,
      price: item.price,
      tax_rate_ids: json(item.taxRateIds),
      modifier_group_ids: json(item.modifierGroupIds),
      dietary: json(item.dietary),
      allergens: json(item.allergens),
      calories: item.calories,
      contains_alcohol: item.containsAlcohol,
      image: item.image,
      image_alt: item.imageAlt,
      station_id: item.stationId,
      sort: item.sort,
    })),
    modifierGroups: draft.modifierGroups.map(({ id, name, min, max, multiSelect, options }) => ({
      id,
      name,
      min,
      max,
      multi_select: multiSelect,
      options: json(options),
    })),
  };
}
