import { pickOne, pickOneOrNone, pickSome } from '../ask.ts';
import type { DemoModifierGroup } from '../types.ts';

export const modifierGroups: Readonly<Record<string, DemoModifierGroup>> = {
  toast: pickOne('Which bread?', {
    sourdough: { name: 'Country sourdough', isDefault: true },
    soda: { name: 'Treacle soda bread', adds: ['MILK'] },
    'gluten-free': {
      name: 'Gluten-free seeded',
      kitchenName: 'GF TOAST',
      price: 120,
      removes: ['GLUTEN'],
      adds: ['EGGS'],
    },
  }),
  eggs: pickOne('How would you like your eggs?', {
    fried: { name: 'Fried', isDefault: true },
    poached: { name: 'Poached' },
    scrambled: { name: 'Scrambled with cream', kitchenName: 'SCRAMBLED', adds: ['MILK'] },
  }),
  'morning-extras': pickSome('Add to your plate', 0, 5, {
    rasher: { name: 'Dry-cured rasher', price: 180, maxQuantity: 3 },
    sausage: { name: 'Pork and leek sausage', price: 220, maxQuantity: 2, adds: ['GLUTEN', 'SULPHITES'] },
    pudding: { name: 'White pudding', price: 200, adds: ['GLUTEN', 'MILK'] },
    mushrooms: { name: 'Buttered mushrooms', price: 180, adds: ['MILK'] },
    halloumi: { name: 'Grilled halloumi', price: 300, adds: ['MILK'] },
    avocado: { name: 'Half an avocado', price: 280 },
  }),
  spreads: pickSome('To spread', 0, 3, {
    butter: { name: 'Salted butter', isDefault: true, adds: ['MILK'] },
    jam: { name: 'Raspberry jam', isDefault: true },
    cream: { name: 'Whipped cream', price: 80, adds: ['MILK'] },
    marmalade: { name: 'Whiskey marmalade', price: 60 },
  }),
  warmed: pickOneOrNone('Warm it?', {
    warm: { name: 'Yes, warmed in the oven', kitchenName: 'WARM' },
  }),
  oysters: pickOne('How many?', {
    three: { name: 'Three' },
    six: { name: 'Half a dozen', price: 900, isDefault: true },
    twelve: { name: 'A dozen', price: 2500 },
  }),
  'oyster-dressing': pickSome('Dress them with', 0, 2, {
    lemon: { name: 'Lemon', isDefault: true },
    shallot: { name: 'Shallot vinegar', adds: ['SULPHITES'] },
    'apple-dill': { name: 'Green apple and dill', price: 100 },
    'seaweed-butter': { name: 'Warm seaweed butter', price: 150, adds: ['MILK'] },
  }),
  doneness: pickOne('How should we cook it?', {
    rare: { name: 'Rare' },
    'medium-rare': { name: 'Medium rare', isDefault: true },
    medium: { name: 'Medium' },
    'medium-well': { name: 'Medium well' },
    'well-done': { name: 'Well done' },
  }),
  'steak-sauce': pickOne('Choose a sauce', {
    peppercorn: { name: 'Peppercorn and cream', adds: ['MILK', 'SULPHITES'] },
    butter: { name: 'Wild garlic butter', adds: ['MILK'] },
    'bone-marrow': { name: 'Bone marrow gravy', price: 200, adds: ['CELERY'] },
    none: { name: 'Just as it is', kitchenName: 'NO SAUCE' },
  }),
  side: pickOne('Choose a side', {
    chips: { name: 'Skin-on chips', isDefault: true, asks: ['dips'] },
    champ: { name: 'Scallion champ', adds: ['MILK'] },
    leaves: { name: 'Garden leaves', adds: ['MUSTARD'] },
    onion: { name: 'Stout onion rings', price: 150, adds: ['GLUTEN'], asks: ['dips'] },
  }),
  dips: pickSome('A dip or two', 0, 3, {
    mayonnaise: { name: 'Mayonnaise', adds: ['EGGS', 'MUSTARD'] },
    ketchup: { name: 'House ketchup', adds: ['CELERY'] },
    aioli: { name: 'Smoked garlic aioli', price: 120, maxQuantity: 2, adds: ['EGGS', 'MUSTARD'] },
    curry: { name: 'Chipper curry', price: 150, maxQuantity: 2, adds: ['MUSTARD', 'CELERY'] },
  }),
  'burger-comes-with': pickSome('Comes with', 0, 4, {
    cheddar: { name: 'Aged cheddar', isDefault: true, adds: ['MILK'] },
    relish: { name: 'Tomato relish', isDefault: true },
    pickle: { name: 'Dill pickle', isDefault: true, adds: ['MUSTARD'] },
    onion: { name: 'Raw onion', isDefault: true },
  }),
  'burger-extras': pickSome('Pile it higher', 0, 4, {
    patty: { name: 'Second patty', price: 450 },
    bacon: { name: 'Crisp streaky bacon', price: 220, maxQuantity: 2 },
    egg: { name: 'Fried egg', price: 180, adds: ['EGGS'] },
    blue: { name: 'Blue cheese', price: 220, adds: ['MILK'] },
    onion: { name: 'Stout-fried onions', price: 150, adds: ['GLUTEN', 'MILK'] },
  }),
  bun: pickOne('Bun', {
    potato: { name: 'Potato bun', isDefault: true },
    'gluten-free': { name: 'Gluten-free bun', kitchenName: 'GF BUN', price: 120, removes: ['GLUTEN'] },
    none: { name: 'No bun, more leaves', kitchenName: 'NO BUN', removes: ['GLUTEN'] },
  }),
  lunch: pickOneOrNone('Make it lunch', {
    cup: { name: 'With a cup of soup', price: 420, adds: ['MILK', 'CELERY'] },
    drink: { name: 'With a cold drink', price: 250, taxes: ['drinks'], asks: ['lunch-drink'] },
  }),
  'lunch-drink': pickOne('Which drink?', {
    lemonade: { name: 'Elderflower lemonade', asks: ['lunch-drink-size'] },
    apple: { name: 'Cloudy apple juice', asks: ['lunch-drink-size'] },
    water: { name: 'Sparkling water' },
  }),
  'lunch-drink-size': pickOne('Size', {
    regular: { name: 'Regular', isDefault: true },
    large: { name: 'Large', price: 120, taxes: ['drinks'] },
  }),
  scoops: pickSome('Choose your scoops', 1, 3, {
    'brown-bread': { name: 'Brown bread', maxQuantity: 3, adds: ['GLUTEN'] },
    'sea-salt': { name: 'Sea salt', maxQuantity: 3 },
    strawberry: { name: 'Wexford strawberry', maxQuantity: 3 },
    chocolate: { name: 'Dark chocolate', price: 50, maxQuantity: 3, adds: ['SOYBEANS'] },
  }),
  cheeses: pickSome('Choose three cheeses', 3, 3, {
    brie: { name: 'Farmhouse brie' },
    blue: { name: 'Raw-milk blue' },
    cheddar: { name: 'Two-year cheddar' },
    goat: { name: 'Ash-rolled goat’s cheese' },
    washed: { name: 'Whiskey-washed rind', price: 150 },
  }),
  pour: pickOneOrNone('Pour over', {
    custard: { name: 'Warm custard', price: 120, adds: ['MILK', 'EGGS'] },
    cream: { name: 'Cold cream', price: 80, adds: ['MILK'] },
    'ice-cream': { name: 'A scoop of sea salt ice cream', price: 180, adds: ['MILK', 'EGGS'] },
  }),
  cup: pickOne('Size', {
    regular: { name: 'Regular', isDefault: true },
    large: { name: 'Large', price: 60 },
  }),
  milk: pickOne('Milk', {
    whole: { name: 'Whole', isDefault: true, adds: ['MILK'] },
    oat: { name: 'Irish oat', price: 50, adds: ['GLUTEN'] },
    soy: { name: 'Soya', price: 50, adds: ['SOYBEANS'] },
    none: { name: 'None, black', kitchenName: 'BLACK' },
  }),
  'coffee-extras': pickSome('A little more', 0, 3, {
    shot: { name: 'Extra shot', price: 60, maxQuantity: 2 },
    vanilla: { name: 'Vanilla syrup', price: 60 },
    hazelnut: { name: 'Hazelnut syrup', price: 60, adds: ['NUTS'] },
    cream: { name: 'Whipped cream', price: 70, adds: ['MILK'] },
  }),
  measure: pickOne('How much?', {
    half: { name: 'Half pint' },
    pint: { name: 'Pint', price: 290, isDefault: true },
  }),
  'wine-glass': pickOne('How much?', {
    small: { name: 'Small glass, 125 ml' },
    glass: { name: 'Glass, 187 ml', price: 300, isDefault: true },
    bottle: { name: 'Bottle, 750 ml', price: 2500 },
  }),
};
