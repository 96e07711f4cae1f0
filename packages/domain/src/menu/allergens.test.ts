import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { item, modifierGroup, option } from '../testing/menus.ts';
import { lineAllergens } from './allergens.ts';
import type { Choice } from './choices.ts';
import { type Allergen, type AllergenStatement, allergens } from './dietary.ts';

const chosen = (adds: Allergen[], removes: Allergen[] = []): Choice => ({
  group: modifierGroup(1, []),
  option: option(1, { addsAllergens: adds, removesAllergens: removes }),
  quantity: 1,
  depth: 0,
});
const declared: AllergenStatement = { declared: true, contains: ['GLUTEN', 'MILK'], traces: ['NUTS'] };
const unknown: AllergenStatement = { declared: false, contains: [], traces: [] };

describe('the allergens of a line', () => {
  it.each<[string, AllergenStatement, Choice[], AllergenStatement]>([
    ['as the item says', declared, [], declared],
    [
      'with what an option adds, in the order of the regulation',
      declared,
      [chosen(['EGGS'])],
      { ...declared, contains: ['EGGS', 'GLUTEN', 'MILK'] },
    ],
    [
      'without what an option takes off',
      declared,
      [chosen([], ['GLUTEN'])],
      { ...declared, contains: ['MILK'] },
    ],
    [
      'an addition wins, whichever was chosen first',
      declared,
      [chosen(['GLUTEN']), chosen([], ['GLUTEN'])],
      declared,
    ],
    ['a trace stays a trace', declared, [chosen([], ['NUTS'])], declared],
    [
      'what is contained is no trace',
      declared,
      [chosen(['NUTS'])],
      { declared: true, contains: ['GLUTEN', 'MILK', 'NUTS'], traces: [] },
    ],
    [
      'unknown stays unknown',
      unknown,
      [chosen(['EGGS'], ['MILK'])],
      { declared: false, contains: ['EGGS'], traces: [] },
    ],
  ])('%s', (_, own, options, expected) => {
    expect(lineAllergens(item(1, { allergens: own }), options)).toEqual(expected);
  });

  it('never lack what a chosen option adds, whatever the order of choices', () => {
    const some = fc.subarray([...allergens], { maxLength: 4 });
    const options = fc.array(
      fc.tuple(some, some).map(([adds, removes]) => chosen(adds, removes)),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(some, options, (contains, list) => {
        const own = item(1, { allergens: { declared: true, contains, traces: [] } });
        const result = lineAllergens(own, list);
        expect(result.contains).toEqual(
          expect.arrayContaining(list.flatMap(({ option: { addsAllergens } }) => [...addsAllergens])),
        );
        expect(lineAllergens(own, list.toReversed())).toEqual(result);
      }),
    );
  });
});
