import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupId, item, menu, modifierGroup, option } from '../testing/menus.ts';
import { fold, words } from './fold.ts';
import { isNear } from './near.ts';
import { type MenuQuery, search, searchIndex } from './search.ts';

const declared = { declared: true, contains: [], traces: [] };
const items = [
  item(1, {
    name: 'Crème brûlée',
    description: 'Burnt cream',
    dietary: ['VEGETARIAN', 'GLUTEN_FREE'],
    allergens: { ...declared, contains: ['MILK', 'EGGS'] },
  }),
  item(2, {
    name: "Shepherd's pie",
    description: 'Lamb under a roof of potato',
    allergens: { ...declared, traces: ['NUTS'] },
  }),
  item(3, {
    name: 'Smørrebrød',
    description: 'Open sandwich of the day',
    allergens: { declared: false, contains: [], traces: [] },
  }),
  item(4, {
    name: '味噌ラーメン',
    description: 'Ramen noodles with miso',
    dietary: ['SPICY'],
    allergens: { ...declared, contains: ['GLUTEN', 'SOYBEANS'] },
    modifierGroupIds: [groupId(1)],
  }),
  item(5, { name: 'Potato cake', description: 'With a lamb gravy', dietary: ['VEGAN'], allergens: declared }),
];
const index = searchIndex(
  menu({
    items,
    modifierGroups: [modifierGroup(1, [option(1, { isDefault: true, addsAllergens: ['SESAME'] })])],
  }),
);
const find = (query: Partial<MenuQuery>) =>
  search(index, { text: '', dietary: [], without: [], ...query }).map(({ item: { id } }) =>
    Number(id.slice(-2)),
  );

describe('searching the menu', () => {
  it.each<[string, string, number[]]>([
    ['without diacritics', 'creme brulee', [1]],
    ['with them', 'CRÈME', [1]],
    ['by what is typed so far', 'brul', [1]],
    ['letters that do not decompose', 'smorrebrod', [3]],
    ['with a letter wrong', 'shephard', [2]],
    ['with two letters swapped', 'sheperhds', [2]],
    ['with a typo in what is typed so far', 'smorerb', [3]],
    ['words in any order, in any field', 'lamb pie', [2]],
    ['the name before the description', 'potato', [5, 2]],
    ['the menu order among equals', 'lamb', [2, 5]],
    ['a dietary tag', 'gluten-free', [1]],
    ['inside a language without spaces', 'ラーメン', [4]],
    ['in half width', 'ﾗｰﾒﾝ', [4]],
    ['in the other syllabary', 'らーめん', [4]],
    ['the group', 'all', [1, 2, 3, 4, 5]],
    ['nothing', '', [1, 2, 3, 4, 5]],
    ['punctuation only', ' - ', [1, 2, 3, 4, 5]],
    ['no typo in a short word', 'lmb', []],
    ['one word that fits nowhere', 'lamb vindaloo', []],
  ])('finds %s: %s', (_, text, expected) => {
    expect(find({ text })).toEqual(expected);
  });

  it.each<[string, Partial<MenuQuery>, number[]]>([
    ['vegetarian includes vegan', { dietary: ['VEGETARIAN'] }, [1, 5]],
    ['all claims at once', { dietary: ['VEGETARIAN', 'GLUTEN_FREE'] }, [1]],
    ['without what it contains, and never the undeclared', { without: ['MILK'] }, [2, 4, 5]],
    ['without traces either', { without: ['NUTS'] }, [1, 4, 5]],
    ['without what a default option adds', { without: ['SESAME'] }, [1, 2, 5]],
    ['with words', { text: 'lamb', without: ['NUTS'] }, [5]],
  ])('filters: %s', (_, query, expected) => {
    expect(find(query)).toEqual(expected);
  });

  it('folds text to the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(words(words(text).join(' '))).toEqual(words(text));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('finds each item by its name with one letter left out, wherever it is long enough', () => {
    const names = fc.constantFrom("Shepherd's", 'Smørrebrød', 'Potato', 'brûlée');
    fc.assert(
      fc.property(names, fc.nat(), (name, seed) => {
        const [word = ''] = words(name);
        const at = seed % word.length;
        expect(find({ text: word.slice(0, at) + word.slice(at + 1) })).not.toEqual([]);
      }),
    );
  });

  it('counts typos alike in both directions', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.nat(2), (a, b, limit) => {
        expect(isNear(a, b, limit)).toBe(isNear(b, a, limit));
        if (isNear(a, b, limit)) expect(isNear(a, b, limit, true)).toBe(true);
      }),
    );
  });
});
