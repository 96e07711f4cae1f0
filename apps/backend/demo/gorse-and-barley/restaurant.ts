import type { DemoRestaurant } from '../types.ts';
import { bakery } from './bakery.ts';
import { bar } from './bar.ts';
import { hearth } from './hearth.ts';
import { hotDrinks } from './hot-drinks.ts';
import { modifierGroups } from './modifier-groups.ts';
import { morning } from './morning.ts';
import { puddings } from './puddings.ts';
import { sides } from './sides.ts';
import { smallPlates } from './small-plates.ts';

/** Dublin: prices include VAT, 13.5 % on food and hot drinks, 23 % on everything cold or alcoholic. */
export const gorseAndBarley: DemoRestaurant = {
  slug: 'gorse-and-barley',
  name: 'Gorse & Barley',
  tagline: 'Irish kitchen and bakery, cooked over a turf-brown hearth',
  zone: 'Europe/Dublin',
  currency: 'EUR',
  locale: 'en-IE',
  closeoutMinute: 180,
  pricesIncludeTax: true,
  roundingScope: 'LINE',
  theme: { hue: 145 },
  coverAlt: 'A green table with a loaf, oysters, a full breakfast, chowder, pies, a salad and two pints',
  diningOptions: [
    { diningOption: 'DINE_IN', requiredGuestFields: ['name', 'table'], leadMinutes: 20 },
    { diningOption: 'TAKE_OUT', requiredGuestFields: ['name', 'phone'], leadMinutes: 15 },
  ],
  taxRates: {
    food: { name: 'VAT 13.5 %', ppm: 135_000, rounding: 'HALF_UP' },
    drinks: { name: 'VAT 23 %', ppm: 230_000, rounding: 'HALF_UP' },
  },
  stations: { hearth: 'Hearth', larder: 'Larder', bakery: 'Bakery', bar: 'Bar' },
  modifierGroups,
  groups: {
    bakery,
    morning,
    'small-plates': smallPlates,
    hearth,
    sides,
    puddings,
    'hot-drinks': hotDrinks,
    bar,
  },
};
