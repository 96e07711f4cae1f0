import { pickOne, pickOneOrNone, pickSome } from '../ask.ts';
import type { DemoModifierGroup } from '../types.ts';
import { mealGroups } from './meal-groups.ts';
import { pizzaGroups } from './pizza-groups.ts';

export const modifierGroups: Readonly<Record<string, DemoModifierGroup>> = {
  ...mealGroups,
  ...pizzaGroups,
  bagel: pickOne('Which bagel?', {
    everything: { name: 'Everything', isDefault: true, adds: ['SESAME'] },
    plain: { name: 'Plain' },
    sesame: { name: 'Sesame', adds: ['SESAME'] },
    pumpernickel: { name: 'Pumpernickel' },
    'gluten-free': {
      name: 'Gluten-free',
      kitchenName: 'GF BAGEL',
      price: 200,
      removes: ['GLUTEN'],
      adds: ['EGGS'],
    },
  }),
  'bagel-dozen': pickSome('Fill the bag: choose twelve', 12, 12, {
    everything: { name: 'Everything', maxQuantity: 12, adds: ['SESAME'] },
    plain: { name: 'Plain', maxQuantity: 12 },
    sesame: { name: 'Sesame', maxQuantity: 12, adds: ['SESAME'] },
    poppy: { name: 'Poppy seed', maxQuantity: 12 },
    pumpernickel: { name: 'Pumpernickel', maxQuantity: 12 },
    'cinnamon-raisin': { name: 'Cinnamon raisin', maxQuantity: 12, adds: ['SULPHITES'] },
  }),
  toasted: pickOneOrNone('Toasted?', {
    light: { name: 'Lightly' },
    dark: { name: 'Well done' },
  }),
  schmear: pickOne('Schmear', {
    plain: { name: 'Plain cream cheese', isDefault: true, adds: ['MILK'] },
    scallion: { name: 'Scallion', price: 50, adds: ['MILK'] },
    'lox-spread': { name: 'Lox spread', price: 175, adds: ['MILK', 'FISH'] },
    tofu: { name: 'Tofu, dairy-free', price: 100, adds: ['SOYBEANS'] },
    butter: { name: 'Just butter', adds: ['MILK'] },
    none: { name: 'Dry', kitchenName: 'NO SCHMEAR' },
  }),
  'bagel-extras': pickSome('Add', 0, 4, {
    tomato: { name: 'Tomato', price: 75 },
    onion: { name: 'Red onion', price: 50 },
    capers: { name: 'Capers', price: 75 },
    lox: { name: 'Extra lox', price: 650, maxQuantity: 2, adds: ['FISH'] },
    avocado: { name: 'Avocado', price: 300 },
  }),
  'eggs-style': pickOne('Eggs', {
    'sunny-side': { name: 'Sunny side up' },
    'over-easy': { name: 'Over easy', isDefault: true },
    scrambled: { name: 'Scrambled', adds: ['MILK'] },
    whites: { name: 'Egg whites', price: 150 },
  }),
  'griddle-toppings': pickSome('On top', 0, 3, {
    blueberries: { name: 'Blueberries', price: 200 },
    banana: { name: 'Banana', price: 150 },
    chocolate: { name: 'Chocolate chips', price: 150, adds: ['MILK', 'SOYBEANS'] },
    pecans: { name: 'Candied pecans', price: 225, adds: ['NUTS'] },
    butter: { name: 'Whipped butter', isDefault: true, maxQuantity: 2, adds: ['MILK'] },
  }),
  'breakfast-meat': pickOneOrNone('With', {
    bacon: { name: 'Bacon', price: 350 },
    sausage: { name: 'Sausage patties', price: 350 },
    pastrami: { name: 'Pastrami hash', price: 500, adds: ['MUSTARD'] },
  }),
  temperature: pickOne('Temperature', {
    pink: { name: 'A little pink', isDefault: true },
    through: { name: 'No pink' },
  }),
  'burger-build': pickSome('Comes with', 0, 5, {
    cheese: { name: 'American cheese', isDefault: true, adds: ['MILK', 'SOYBEANS'] },
    lettuce: { name: 'Lettuce', isDefault: true },
    tomato: { name: 'Tomato', isDefault: true },
    pickles: { name: 'Pickles', isDefault: true, adds: ['MUSTARD'] },
    sauce: { name: 'Pigeon sauce', isDefault: true, adds: ['EGGS', 'MUSTARD'] },
  }),
  'burger-extras': pickSome('Stack it', 0, 6, {
    patty: { name: 'Another patty', price: 400, maxQuantity: 2 },
    bacon: { name: 'Bacon', price: 250, maxQuantity: 2 },
    cheese: { name: 'Extra cheese', price: 125, maxQuantity: 3, adds: ['MILK', 'SOYBEANS'] },
    onions: { name: 'Griddled onions', price: 100 },
    jalapenos: { name: 'Jalapeños', price: 100 },
    egg: { name: 'Fried egg', price: 200, adds: ['EGGS'] },
  }),
  bread: pickOne('Bread', {
    rye: { name: 'Seeded rye', isDefault: true },
    challah: { name: 'Challah', adds: ['EGGS'] },
    hero: { name: 'Hero roll', price: 100, adds: ['SESAME'] },
    'gluten-free': {
      name: 'Gluten-free white',
      kitchenName: 'GF BREAD',
      price: 200,
      removes: ['GLUTEN'],
      adds: ['EGGS'],
    },
  }),
  'deli-size': pickOne('How hungry?', {
    regular: { name: 'Regular, half a pound', isDefault: true },
    towering: { name: 'Towering, a full pound', price: 850 },
  }),
  'deli-extras': pickSome('Add', 0, 4, {
    swiss: { name: 'Swiss cheese', price: 150, adds: ['MILK'] },
    mustard: { name: 'Deli mustard', adds: ['MUSTARD'] },
    russian: { name: 'Russian dressing', adds: ['EGGS', 'MUSTARD'] },
    slaw: { name: 'Slaw inside', price: 100, adds: ['EGGS', 'MUSTARD'] },
    pickle: { name: 'Another half-sour', price: 75, maxQuantity: 3 },
  }),
  'wing-count': pickOne('How many?', {
    six: { name: 'Six', isDefault: true },
    ten: { name: 'Ten', price: 500 },
    twenty: { name: 'Twenty', price: 1500 },
  }),
  'wing-heat': pickOne('How hot?', {
    mild: { name: 'Mild' },
    medium: { name: 'Medium', isDefault: true },
    hot: { name: 'Hot' },
    pigeon: { name: 'Angry pigeon', kitchenName: 'ANGRY' },
  }),
  'shake-size': pickOne('Size', {
    regular: { name: 'Regular', isDefault: true },
    tall: { name: 'Tall, with the tin on the side', kitchenName: 'TALL + TIN', price: 200 },
  }),
  'shake-extras': pickSome('Make it fancy', 0, 4, {
    cream: { name: 'Whipped cream', isDefault: true, adds: ['MILK'] },
    cherry: { name: 'Maraschino cherry', isDefault: true, maxQuantity: 3, adds: ['SULPHITES'] },
    malt: { name: 'Malted', price: 75, adds: ['GLUTEN'] },
    cookie: { name: 'Cookie crumble', price: 100, adds: ['GLUTEN', 'SOYBEANS'] },
  }),
  'milk-base': pickOne('Made with', {
    dairy: { name: 'Dairy ice cream', isDefault: true, adds: ['MILK', 'EGGS'] },
    oat: { name: 'Oat soft serve', price: 150, adds: ['GLUTEN'] },
  }),
  'coffee-milk': pickSome('In it', 0, 3, {
    milk: { name: 'Milk', adds: ['MILK'] },
    'half-and-half': { name: 'Half-and-half', adds: ['MILK'] },
    oat: { name: 'Oat milk', price: 75, adds: ['GLUTEN'] },
    sugar: { name: 'Sugar', maxQuantity: 4 },
  }),
  grind: pickOne('Ground for', {
    whole: { name: 'Whole bean', isDefault: true },
    drip: { name: 'Drip machine' },
    'french-press': { name: 'French press' },
    espresso: { name: 'Espresso' },
  }),
};
