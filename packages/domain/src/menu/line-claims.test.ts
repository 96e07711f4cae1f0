import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { item } from '../testing/menus.ts';
import { denying } from './denied-claims.ts';
import { type Allergen, allergens, type DietaryTag, dietaryTags } from './dietary.ts';
import { lineClaims, type OptionClaims } from './line-claims.ts';

const declares = (...contains: Allergen[]) => ({ declared: true, contains, traces: [] });
const claims = (own: readonly DietaryTag[], chosen: readonly OptionClaims[], line = declares()) =>
  lineClaims(item(1, { dietary: own, allergens: declares() }), chosen, line);

describe('what a line claims', () => {
  it.each<[string, DietaryTag[], OptionClaims[], Allergen[], DietaryTag[]]>([
    ['what the item does', ['VEGAN', 'GLUTEN_FREE'], [], [], ['VEGAN', 'GLUTEN_FREE']],
    ['nothing with bacon', ['VEGAN', 'VEGETARIAN'], [[]], [], []],
    ['vegetarian with cheese', ['VEGAN'], [['VEGETARIAN']], ['MILK'], ['VEGETARIAN']],
    ['the same without onions', ['VEGAN', 'HALAL'], ['KEEP'], [], ['VEGAN', 'HALAL']],
    ['vegan with what is vegan', ['VEGAN'], [['VEGAN', 'GLUTEN_FREE']], [], ['VEGAN']],
    [
      'nothing that its allergens deny',
      ['VEGAN', 'GLUTEN_FREE'],
      ['KEEP'],
      ['EGGS', 'GLUTEN'],
      ['VEGETARIAN'],
    ],
    ['hot with chillies', ['VEGAN'], [['VEGAN', 'SPICY']], [], ['VEGAN', 'SPICY']],
    ['hot with bacon too', ['SPICY'], [[]], [], ['SPICY']],
  ])('%s', (_, own, chosen, contains, expected) => {
    expect(claims(own, chosen, declares(...contains))).toEqual(expected);
  });

  it('is not gluten-free any more with an option that nobody knows', () => {
    expect(claims(['VEGAN', 'GLUTEN_FREE'], ['KEEP'], { ...declares(), declared: false })).toEqual(['VEGAN']);
  });

  it('never grows but in heat, and never holds what the allergens deny', () => {
    const tags = fc.subarray([...dietaryTags]);
    const chosen = fc.array(fc.oneof(tags, fc.constant('KEEP' as const)), { maxLength: 3 });
    fc.assert(
      fc.property(tags, chosen, fc.subarray([...allergens]), (own, options, contains) => {
        const held = claims(own, options, declares(...contains));
        for (const tag of held.filter((each) => each !== 'SPICY')) {
          expect(own.includes(tag) || (tag === 'VEGETARIAN' && own.includes('VEGAN'))).toBe(true);
          expect(denying(tag, declares(...contains))).toEqual([]);
        }
      }),
    );
  });
});
