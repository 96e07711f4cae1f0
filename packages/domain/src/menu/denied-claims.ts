import type { Allergen, AllergenStatement, DietaryTag } from './dietary.ts';

const fromFlesh: readonly Allergen[] = ['CRUSTACEANS', 'FISH', 'MOLLUSCS'];
const deniers: Readonly<Record<DietaryTag, readonly Allergen[]>> = {
  VEGAN: [...fromFlesh, 'EGGS', 'MILK'],
  VEGETARIAN: fromFlesh,
  GLUTEN_FREE: ['GLUTEN'],
  HALAL: [],
  SPICY: [],
};

/** The allergens of a statement that a claim is at odds with. Traces are, where the claim is made for those whom they harm. */
export const denying = (tag: DietaryTag, { contains, traces }: AllergenStatement): readonly Allergen[] =>
  deniers[tag].filter((one) => contains.includes(one) || (tag === 'GLUTEN_FREE' && traces.includes(one)));
