import type { Allergen } from './dietary.ts';

/** The fourteen allergens as one says them in the middle of a sentence. */
export const allergenWords: Readonly<Record<Allergen, string>> = {
  CELERY: 'celery',
  CRUSTACEANS: 'crustaceans',
  EGGS: 'eggs',
  FISH: 'fish',
  GLUTEN: 'gluten',
  LUPIN: 'lupin',
  MILK: 'milk',
  MOLLUSCS: 'molluscs',
  MUSTARD: 'mustard',
  NUTS: 'tree nuts',
  PEANUTS: 'peanuts',
  SESAME: 'sesame',
  SOYBEANS: 'soya',
  SULPHITES: 'sulphites',
};
