import { pickOne, pickSome } from '../ask.ts';
import type { DemoModifierGroup } from '../types.ts';

export const pizzaGroups: Readonly<Record<string, DemoModifierGroup>> = {
  'pie-size': pickOne('Size', {
    slice: { name: 'One slice', isDefault: true },
    half: { name: 'Half a pie, four slices', price: 1150 },
    pie: { name: 'Whole pie, eight slices', price: 2400 },
  }),
  crust: pickOne('Crust', {
    thin: { name: 'New York thin', isDefault: true },
    well: { name: 'Thin, well done', kitchenName: 'WELL DONE' },
    cauliflower: {
      name: 'Cauliflower, no wheat',
      kitchenName: 'CAULI',
      price: 300,
      removes: ['GLUTEN'],
      adds: ['EGGS'],
    },
  }),
  'pizza-toppings': pickSome('Toppings', 0, 5, {
    pepperoni: { name: 'Cup-and-char pepperoni', price: 125, maxQuantity: 2 },
    sausage: { name: 'Fennel sausage', price: 125, maxQuantity: 2, adds: ['SULPHITES'] },
    mushrooms: { name: 'Roasted mushrooms', price: 100 },
    peppers: { name: 'Long hots', price: 100 },
    olives: { name: 'Black olives', price: 100, adds: ['SULPHITES'] },
    ricotta: { name: 'Ricotta', price: 150, maxQuantity: 2, adds: ['MILK'] },
    anchovies: { name: 'Anchovies', price: 150, adds: ['FISH'] },
  }),
  shakers: pickSome('From the shakers', 0, null, {
    chile: { name: 'Chile flakes' },
    oregano: { name: 'Oregano' },
    parmesan: { name: 'Parmesan', adds: ['MILK'] },
    garlic: { name: 'Garlic powder' },
  }),
};
