import type { DemoRestaurant } from '../types.ts';
import { bagels } from './bagels.ts';
import { breakfast } from './breakfast.ts';
import { burgers } from './burgers.ts';
import { drinks } from './drinks.ts';
import { modifierGroups } from './modifier-groups.ts';
import { pizza } from './pizza.ts';
import { sandwiches } from './sandwiches.ts';
import { shakes } from './shakes.ts';
import { sides } from './sides.ts';

/**
 * New York: prices without tax, 8.875 % added. A bagel that is not cut or filled and leaves the house is groceries, so
 * the bakery rate is 0 for takeout; beans in a bag are never taxed.
 */
export const luckyPigeon: DemoRestaurant = {
  slug: 'lucky-pigeon',
  name: 'Lucky Pigeon',
  tagline: 'Diner, deli and slice counter, open until the last train',
  zone: 'America/New_York',
  currency: 'USD',
  locale: 'en-US',
  closeoutMinute: 240,
  pricesIncludeTax: false,
  roundingScope: 'LINE',
  theme: { hue: 25 },
  coverAlt: 'A diner counter with pancakes, a shake, fries, pizza, a burger, a bagel and doughnuts',
  diningOptions: [
    { diningOption: 'TAKE_OUT', requiredGuestFields: ['name', 'phone'], leadMinutes: 12 },
    { diningOption: 'DINE_IN', requiredGuestFields: ['name', 'table'], leadMinutes: 15 },
  ],
  taxRates: {
    sales: { name: 'NY sales tax 8.875 %', ppm: 88_750, rounding: 'HALF_EVEN' },
    bakery: {
      name: 'NY sales tax, bakery',
      ppm: 88_750,
      rounding: 'HALF_EVEN',
      conditional: [{ diningOption: 'TAKE_OUT', ppm: 0 }],
    },
  },
  stations: { grill: 'Grill', deli: 'Deli', oven: 'Pizza oven', fountain: 'Fountain' },
  modifierGroups,
  groups: { bagels, breakfast, burgers, sandwiches, pizza, sides, shakes, drinks },
};
