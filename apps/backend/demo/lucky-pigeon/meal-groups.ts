import { pickOne, pickOneOrNone, pickSome } from '../ask.ts';
import type { DemoModifierGroup } from '../types.ts';

/** "Make it a meal" opens a side, which opens dips, and a drink, which opens a size. */
export const mealGroups: Readonly<Record<string, DemoModifierGroup>> = {
  meal: pickOneOrNone('Make it a meal', {
    meal: {
      name: 'With a side and a drink',
      kitchenName: 'MEAL',
      price: 550,
      asks: ['meal-side', 'meal-drink'],
    },
    side: { name: 'With a side', price: 350, asks: ['meal-side'] },
  }),
  'meal-side': pickOne('Choose a side', {
    fries: { name: 'Shoestring fries', isDefault: true, asks: ['dips'] },
    curly: { name: 'Curly fries', price: 100, adds: ['GLUTEN'], asks: ['dips'] },
    rings: { name: 'Onion rings', price: 150, adds: ['GLUTEN', 'MILK'], asks: ['dips'] },
    slaw: { name: 'Coleslaw', adds: ['EGGS', 'MUSTARD'] },
  }),
  dips: pickSome('Dips', 0, 4, {
    ketchup: { name: 'Ketchup', maxQuantity: 2 },
    'pigeon-sauce': { name: 'Pigeon sauce', price: 75, maxQuantity: 2, adds: ['EGGS', 'MUSTARD'] },
    ranch: { name: 'Ranch', price: 75, maxQuantity: 2, adds: ['MILK', 'EGGS'] },
    'blue-cheese': { name: 'Blue cheese', price: 100, maxQuantity: 2, adds: ['MILK', 'EGGS'] },
  }),
  'meal-drink': pickOne('Choose a drink', {
    cola: { name: 'Cane cola', asks: ['drink-size'] },
    'diet-cola': { name: 'Diet cola', asks: ['drink-size'] },
    lemonade: { name: 'Lemonade', asks: ['drink-size'] },
    seltzer: { name: 'Lime seltzer' },
    shake: { name: 'Vanilla shake', price: 350, adds: ['MILK', 'EGGS'] },
  }),
  'drink-size': pickOne('Size', {
    small: { name: 'Small, 12 oz' },
    medium: { name: 'Medium, 20 oz', price: 50, isDefault: true },
    large: { name: 'Large, 32 oz', price: 125 },
  }),
  ice: pickOneOrNone('Ice', {
    light: { name: 'Light ice' },
    none: { name: 'No ice' },
  }),
};
