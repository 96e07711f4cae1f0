import { describe, expect, it } from 'vitest';
import { allergenWords } from './allergen-words.ts';
import { allergens } from './dietary.ts';

describe('the words for allergens', () => {
  it('say each of the fourteen, and no two alike', () => {
    const words = allergens.map((allergen) => allergenWords[allergen]);
    expect(words.every((word) => word.trim() !== '')).toBe(true);
    expect(new Set(words).size).toBe(allergens.length);
  });
});
