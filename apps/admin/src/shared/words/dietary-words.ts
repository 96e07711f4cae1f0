import type { DietaryTag } from '@toast/domain/menu/dietary';

export const dietaryWords: Readonly<Record<DietaryTag, string>> = {
  VEGAN: 'Vegan',
  VEGETARIAN: 'Vegetarian',
  GLUTEN_FREE: 'Gluten-free',
  HALAL: 'Halal',
  SPICY: 'Spicy',
};
