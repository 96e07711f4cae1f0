import { describe, expect, it } from 'vitest';
import { choice, groupId, item, itemId, menu, modifierGroup, option, optionId } from '../../testing/menus.ts';
import {
  anyTime,
  daypartId,
  groupPricing,
  openRule,
  portion,
  portionId,
  preModifier,
  preModifierId,
  priceBook,
  rule,
  ruleId,
  said,
} from '../../testing/price-books.ts';
import type { GroupPricing, GroupStrategy } from './price-book.ts';
import { type LineAnswers, priceUnit } from './price-unit.ts';

// 1 size: small 11, large 12 · 2 toppings 21 at 1.00 (default), 22 at 2.00, 23 at 3.00; 23 asks 3: dips 31 at 0.50
const pizza = item(1, { price: 1000, modifierGroupIds: [groupId(1), groupId(2)] });
const pizzeria = menu({
  items: [pizza],
  modifierGroups: [
    modifierGroup(1, [option(11), option(12)], { min: 1, multiSelect: false }),
    modifierGroup(2, [
      option(21, { price: 100, isDefault: true }),
      option(22, { price: 200, maxQuantity: 9 }),
      option(23, { price: 300, maxQuantity: 3, modifierGroupIds: [groupId(3)] }),
    ]),
    modifierGroup(3, [option(31, { price: 50, maxQuantity: 5 })]),
  ],
});
const words = {
  preModifiers: [
    preModifier(1, 'EXTRA', { kind: 'MULTIPLY', ppm: 2_000_000, rounding: 'HALF_EVEN' }),
    preModifier(2, 'NO', { kind: 'NONE' }, { removes: true }),
    preModifier(4, 'NO', { kind: 'FIXED', price: 30 }, { removes: true }),
    preModifier(3, 'ON SIDE', { kind: 'FIXED', price: 25 }, { display: 'SUFFIX' }),
  ],
  portions: [portion(1, '1st half', 500_000), portion(2, '2nd half', 500_000)],
};
const bookOf = (strategy: GroupStrategy, defaults?: GroupPricing['defaults']) =>
  priceBook({ ...words, groups: { [groupId(2)]: groupPricing(1, strategy, defaults) } });
const asListed = priceBook(words);
const none = { kind: 'NONE' } as const;
const sequence = bookOf({ kind: 'SEQUENCE', steps: [100, 80, 50] });
const bySize = bookOf({
  kind: 'SIZE',
  sizeGroupId: groupId(1),
  prices: { [optionId(11)]: 70, [optionId(12)]: 120 },
});
const bySizeAndPlace = bookOf({
  kind: 'SIZE_SEQUENCE',
  sizeGroupId: groupId(1),
  steps: { [optionId(11)]: [70, 60], [optionId(12)]: [120, 90] },
});
const [small, large] = [choice(1, 11), choice(1, 12)];
const [cheese, ham, truffle] = [choice(2, 21), choice(2, 22), choice(2, 23)];
const extra = { preModifierId: preModifierId(1) };
const no = { preModifierId: preModifierId(2) };
const onSide = { preModifierId: preModifierId(3) };
const firstHalf = { portionId: portionId(1) };
const priced = (book: typeof asListed, modifiers: LineAnswers['modifiers'], context = anyTime) =>
  priceUnit(pizzeria, book, pizza, { modifiers }, context);

describe('the price of one of a line', () => {
  it.each<[string, typeof asListed, LineAnswers['modifiers'], number]>([
    ['as listed', asListed, [cheese, ham], 1300],
    ['quantities', asListed, [choice(2, 22, 3)], 1600],
    ['nested choices, once for each above', asListed, [choice(2, 23, 2, [choice(3, 31, 3)])], 1900],
    ['nothing for what the menu does not know', asListed, [choice(2, 99), choice(9, 21)], 1000],
    ['EXTRA', asListed, [said(ham, extra)], 1400],
    ['EXTRA on half', asListed, [said(ham, { ...extra, ...firstHalf })], 1200],
    ['half', asListed, [said(ham, firstHalf)], 1100],
    ['ON SIDE', asListed, [said(ham, onSide)], 1225],
    ['ON SIDE twice', asListed, [said(choice(2, 22, 2), onSide)], 1450],
    [
      'NO, and nothing for what it would open',
      asListed,
      [said({ ...truffle, modifiers: [choice(3, 31)] }, no)],
      1000,
    ],
    ['a word the book does not know', asListed, [said(ham, { preModifierId: preModifierId(9) })], 1200],
    ['one price for a whole group', bookOf({ kind: 'FIXED', price: 150 }), [cheese, truffle], 1300],
    ['the third otherwise than the first', sequence, [cheese, ham, truffle], 1230],
    ['the last step for all that follow', sequence, [choice(2, 22, 5)], 1330],
    ['places across options', sequence, [choice(2, 22, 2), cheese], 1230],
    ['one option in two entries', sequence, [ham, cheese, ham], 1230],
    ['the same answer twice', sequence, [ham, ham, ham], 1230],
    ['no place for what is removed', sequence, [said(cheese, no), ham], 1100],
    ['half the price of its place', sequence, [cheese, said(ham, firstHalf)], 1140],
    ['a large one', bySize, [large, cheese, ham], 1240],
    ['a small one, the size chosen last', bySize, [cheese, small], 1070],
    ['listed prices until a size is chosen', bySize, [cheese, ham], 1300],
    ['size and place', bySizeAndPlace, [large, cheese, ham, truffle], 1300],
    ['size and place, small', bySizeAndPlace, [small, cheese, ham, truffle], 1190],
    ['an included default', bookOf(none, 'INCLUDED'), [cheese, ham], 1200],
    ['an included default left out', bookOf(none, 'INCLUDED'), [ham], 1200],
    ['EXTRA on an included default', bookOf(none, 'INCLUDED'), [said(cheese, extra)], 1100],
    ['an included default on half', bookOf(none, 'INCLUDED'), [said(cheese, firstHalf)], 1000],
    ['one more of an included default', bookOf(none, 'INCLUDED'), [choice(2, 21, 2)], 1100],
    ['a default substituted for something dearer', bookOf(none, 'SUBSTITUTABLE'), [ham], 1100],
    ['a default substituted for two', bookOf(none, 'SUBSTITUTABLE'), [ham, truffle], 1400],
    ['a default kept', bookOf(none, 'SUBSTITUTABLE'), [cheese, ham], 1200],
    ['a default left out for nothing', bookOf(none, 'SUBSTITUTABLE'), [], 1000],
    [
      'a default substituted, what is removed besides changing nothing',
      bookOf(none, 'SUBSTITUTABLE'),
      [said(ham, no), choice(2, 23)],
      1200,
    ],
    [
      'the fee for a NO, which nothing that was left out pays',
      bookOf(none, 'SUBSTITUTABLE'),
      [said(ham, { preModifierId: preModifierId(4) })],
      1030,
    ],
    ['a default said NO to', bookOf(none, 'SUBSTITUTABLE'), [said(cheese, no), ham], 1100],
    [
      'a default substituted for something cheaper',
      bookOf({ kind: 'FIXED', price: 90 }, 'SUBSTITUTABLE'),
      [said(ham, firstHalf)],
      1000,
    ],
    [
      'an included default takes no place',
      bookOf({ kind: 'SEQUENCE', steps: [100, 40] }, 'INCLUDED'),
      [cheese, ham],
      1100,
    ],
  ])('%s', (_, book, modifiers, expected) => {
    expect(priced(book, modifiers)).toMatchObject({ price: expected, refusals: [] });
  });

  it('is what Toast documents of substitution: 9 for 7 costs 2, and 8 + 7 for 10 costs 5', () => {
    const chicken = (price: number) =>
      menu({
        items: [pizza],
        modifierGroups: [
          modifierGroup(2, [
            option(21, { price, isDefault: true }),
            option(22, { price: 900 }),
            option(23, { price: 800 }),
            option(24, { price: 700 }),
          ]),
        ],
      });
    const book = bookOf(none, 'SUBSTITUTABLE');
    const cost = (price: number, ...chosen: number[]) =>
      priceUnit(chicken(price), book, pizza, { modifiers: chosen.map((n) => choice(2, n)) }, anyTime).price;
    expect(cost(700, 22)).toBe(1200);
    expect(cost(1000, 23, 24)).toBe(1500);
    expect(cost(1000, 24)).toBe(1000);
  });

  it('follows rules of items and options, and looks for a size outside too', () => {
    const book = priceBook({
      ...words,
      rules: {
        [itemId(1)]: [
          rule(1, { strategy: 'SIZE', sizeOptionId: optionId(12) }, 1400),
          rule(2, { strategy: 'TIME', daypartId: daypartId(1) }, 700),
        ],
        [optionId(31)]: [rule(3, { strategy: 'SIZE', sizeOptionId: optionId(12) }, 90)],
      },
    });
    const happy = { ...anyTime, dayparts: [daypartId(1)] };
    expect(priced(book, [large]).price).toBe(1400);
    expect(priced(book, [small]).price).toBe(1000);
    expect(priced(book, [large], happy).price).toBe(700);
    expect(priced(book, [{ ...truffle, modifiers: [choice(3, 31)] }, large]).price).toBe(1790);
    expect(priced(book, [said(large, no)]).price).toBe(1000);
  });

  it('says of each part why', () => {
    const { trace, choices } = priced(sequence, [
      choice(2, 21),
      said(choice(2, 22, 2), { ...extra, ...firstHalf }),
    ]);
    const about = { path: [optionId(22)], quantity: 1 };
    expect(trace).toEqual([
      { because: 'LISTED', ruleId: null, path: [], quantity: 1, nth: null, amount: 1000 },
      {
        because: 'GROUP_SEQUENCE',
        ruleId: ruleId(1),
        path: [optionId(21)],
        quantity: 1,
        nth: 1,
        amount: 100,
      },
      { ...about, because: 'GROUP_SEQUENCE', ruleId: ruleId(1), nth: 2, amount: 80 },
      { ...about, because: 'PRE_MODIFIER', ruleId: preModifierId(1), nth: null, amount: 80 },
      { ...about, because: 'PORTION', ruleId: portionId(1), nth: null, amount: -80 },
      { ...about, because: 'GROUP_SEQUENCE', ruleId: ruleId(1), nth: 3, amount: 50 },
      { ...about, because: 'PRE_MODIFIER', ruleId: preModifierId(1), nth: null, amount: 50 },
      { ...about, because: 'PORTION', ruleId: portionId(1), nth: null, amount: -50 },
    ]);
    expect(choices.map(({ kitchenText, amount }) => [kitchenText, amount])).toEqual([
      ['option 21', 100],
      ['2 × EXTRA option 22 – 1st half', 130],
    ]);
  });

  it('counts places on where the last step goes on', () => {
    const { trace } = priced(sequence, [choice(2, 22, 5), cheese]);
    expect(trace.slice(1).map(({ nth, quantity, amount }) => [nth, quantity, amount])).toEqual([
      [1, 1, 100],
      [2, 1, 80],
      [3, 3, 150],
      [6, 1, 50],
    ]);
  });

  it('credits defaults of a sequence with what their places cost', () => {
    const defaults = [21, 22].map((n) => option(n, { isDefault: true }));
    const group = modifierGroup(2, [...defaults, option(23, { maxQuantity: 9 })]);
    const any = menu({ items: [pizza], modifierGroups: [group] });
    const book = bookOf({ kind: 'SEQUENCE', steps: [100, 40] }, 'SUBSTITUTABLE');
    const cost = (...modifiers: LineAnswers['modifiers']) =>
      priceUnit(any, book, pizza, { modifiers }, anyTime).price;
    expect(cost(choice(2, 23, 3))).toBe(1000 + 180 - 140);
    expect(cost(choice(2, 21), choice(2, 23, 3))).toBe(1000 + 180 - 100);
  });

  it('tells of substitution in the trace', () => {
    const { trace } = priced(bookOf(none, 'SUBSTITUTABLE'), [ham]);
    expect(trace.at(-1)).toMatchObject({ because: 'SUBSTITUTED', path: [optionId(22)], amount: -100 });
  });

  describe('that has to be named', () => {
    const open = priceBook({
      rules: { [itemId(1)]: [openRule(1, 500, 2000)], [optionId(22)]: [openRule(2, 0)] },
      groups: { [groupId(3)]: groupPricing(3, { kind: 'FIXED', price: 40 }) },
    });
    const named = (openPrice: number | undefined, modifiers: LineAnswers['modifiers'] = []) =>
      priceUnit(
        pizzeria,
        open,
        pizza,
        { modifiers, ...(openPrice === undefined ? {} : { openPrice }) },
        anyTime,
      );

    it.each<[string, number | undefined, LineAnswers['modifiers'], number, string[]]>([
      ['within its bounds', 1234, [], 1234, []],
      ['at its bounds', 500, [], 500, []],
      ['not at all: shown as the least', undefined, [], 500, ['OPEN_PRICE_MISSING']],
      ['below', 499, [], 500, ['OPEN_PRICE_OUT_OF_BOUNDS']],
      ['below zero', -1, [], 500, ['OPEN_PRICE_OUT_OF_BOUNDS']],
      ['above', 2001, [], 500, ['OPEN_PRICE_OUT_OF_BOUNDS']],
      ['as a fraction', 1000.5, [], 500, ['OPEN_PRICE_OUT_OF_BOUNDS']],
      ['free, for an option', 1000, [said(ham, { openPrice: 0 })], 1000, []],
      ['for an option, below zero', 1000, [said(ham, { openPrice: -5 })], 1000, ['OPEN_PRICE_OUT_OF_BOUNDS']],
      [
        'for an option that has a price',
        1000,
        [said(cheese, { openPrice: 1 })],
        1100,
        ['OPEN_PRICE_NOT_ALLOWED'],
      ],
      [
        'for an option that its group prices',
        1000,
        [{ ...truffle, modifiers: [said(choice(3, 31), { openPrice: 1 })] }],
        1340,
        ['OPEN_PRICE_NOT_ALLOWED'],
      ],
    ])('%s', (_, openPrice, modifiers, expected, codes) => {
      const { price, refusals } = named(openPrice, modifiers);
      expect([price, refusals.map(({ code }) => code)]).toEqual([expected, codes]);
    });

    it('says which, and what could be named', () => {
      expect(named(1000, [said(ham, { openPrice: -5 })]).refusals).toEqual([
        { code: 'OPEN_PRICE_OUT_OF_BOUNDS', path: [optionId(22)], given: -5, min: 0, max: null },
      ]);
    });
  });
});
