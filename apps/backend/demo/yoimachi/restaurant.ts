import type { DemoRestaurant } from '../types.ts';
import { coldPlates } from './cold-plates.ts';
import { hotPlates } from './hot-plates.ts';
import { modifierGroups } from './modifier-groups.ts';
import { ramen } from './ramen.ts';
import { rice } from './rice.ts';
import { sake } from './sake.ts';
import { skewers } from './skewers.ts';
import { softDrinks } from './soft-drinks.ts';
import { sweets } from './sweets.ts';

/**
 * Tokyo: prices include consumption tax, as shops there must show them, and are the same eaten in or taken out, so only
 * the tax inside changes: 10 % at the table, 8 % to go, alcohol always 10 %. A qualified invoice rounds once per rate.
 */
export const yoimachi: DemoRestaurant = {
  slug: 'yoimachi',
  name: 'Yoimachi 宵待',
  tagline: 'Ramen, skewers and sake under the railway arches',
  zone: 'Asia/Tokyo',
  currency: 'JPY',
  locale: 'ja-JP',
  closeoutMinute: 300,
  pricesIncludeTax: true,
  roundingScope: 'CHECK_PER_RATE',
  theme: { hue: 275 },
  coverAlt: 'A counter at night with ramen, gyoza, sushi, skewers, sake, beer and a custard pudding',
  diningOptions: [
    { diningOption: 'DINE_IN', requiredGuestFields: ['table'], leadMinutes: 10 },
    { diningOption: 'TAKE_OUT', requiredGuestFields: ['name', 'phone'], leadMinutes: 15 },
  ],
  taxRates: {
    food: {
      name: '消費税 Consumption tax',
      ppm: 100_000,
      rounding: 'ALWAYS_DOWN',
      conditional: [{ diningOption: 'TAKE_OUT', ppm: 80_000 }],
    },
    alcohol: { name: '消費税 Consumption tax, alcohol', ppm: 100_000, rounding: 'ALWAYS_DOWN' },
  },
  stations: { noodles: '麺場 Noodles', grill: '焼場 Grill', kitchen: '板場 Kitchen', drinks: '飲料 Drinks' },
  modifierGroups,
  groups: {
    ramen,
    rice,
    skewers,
    'cold-plates': coldPlates,
    'hot-plates': hotPlates,
    sweets,
    'soft-drinks': softDrinks,
    sake,
  },
};
