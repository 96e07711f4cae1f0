/** Dietary claims a restaurant makes about an item. */
export const dietaryTags = ['VEGAN', 'VEGETARIAN', 'GLUTEN_FREE', 'HALAL', 'SPICY'] as const;
export type DietaryTag = (typeof dietaryTags)[number];

/** The fourteen allergens of Regulation (EU) 1169/2011, Annex II. */
export const allergens = [
  'CELERY',
  'CRUSTACEANS',
  'EGGS',
  'FISH',
  'GLUTEN',
  'LUPIN',
  'MILK',
  'MOLLUSCS',
  'MUSTARD',
  'NUTS',
  'PEANUTS',
  'SESAME',
  'SOYBEANS',
  'SULPHITES',
] as const;
export type Allergen = (typeof allergens)[number];

/** `declared: false` means unknown, which is not the same as none. */
export type AllergenStatement = {
  readonly declared: boolean;
  readonly contains: readonly Allergen[];
  readonly traces: readonly Allergen[];
};
