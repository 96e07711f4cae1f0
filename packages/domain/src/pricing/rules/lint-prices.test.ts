import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswered } from '../../testing/answers.ts';
import { groupId, item, itemId, menu, modifierGroup, option, optionId } from '../../testing/menus.ts';
import {
  daypartId,
  groupPricing,
  openRule,
  portion,
  preModifier,
  priceBook,
  rule,
  ruleId,
} from '../../testing/price-books.ts';
import { lintPrices } from './lint-prices.ts';
import { type GroupStrategy, listedPrices, type PriceRule } from './price-book.ts';
import { priceUnit } from './price-unit.ts';

const pizzeria = menu({
  items: [item(1, { modifierGroupIds: [groupId(1), groupId(2)] })],
  modifierGroups: [modifierGroup(1, [option(11), option(12)]), modifierGroup(2, [option(21)])],
});
const codes = (book: Parameters<typeof priceBook>[0]) =>
  lintPrices(pizzeria, priceBook(book)).map(({ code }) => code);
const ofItem = (...rules: PriceRule[]) => codes({ rules: { [itemId(1)]: rules } });
const ofGroup = (strategy: GroupStrategy) => codes({ groups: { [groupId(2)]: groupPricing(1, strategy) } });
const base = { strategy: 'BASE' } as const;
const share = (n: number, of: number | null, ppm = 500_000): PriceRule => ({
  id: ruleId(n),
  priority: 0,
  when: base,
  amount: { kind: 'SHARE', of: of === null ? null : ruleId(of), ppm, rounding: 'HALF_EVEN' },
});
const large = { strategy: 'SIZE', sizeOptionId: optionId(12) } as const;
const happy = { strategy: 'TIME', daypartId: daypartId(1) } as const;
const sizes = (prices: Readonly<Record<string, number>>, sizeGroup = 1): GroupStrategy => ({
  kind: 'SIZE',
  sizeGroupId: groupId(sizeGroup),
  prices,
});

describe('linting prices', () => {
  it.each<[string, string[], string[]]>([
    ['nothing to say of an empty book', codes({}), []],
    ['free is a price', ofItem(rule(1, base, 0)), []],
    ['negative', ofItem(rule(1, base, -1)), ['BAD_PRICE']],
    ['a fraction', ofItem(rule(1, base, 9.99)), ['BAD_PRICE']],
    ['no number', ofItem(rule(1, base, Number.NaN)), ['BAD_PRICE']],
    ['the most', ofItem(rule(1, base, 1_000_000_000)), []],
    ['absurd', ofItem(rule(1, base, 1_000_000_001)), ['ABSURD_PRICE']],
    ['two rules of one id', ofItem(rule(1, base, 1), rule(1, large, 2)), ['DUPLICATE_RULE']],
    ['a share of the listed price', ofItem(share(1, null)), []],
    ['a share of a share', ofItem(share(1, 2), share(2, null)), []],
    ['a negative share', ofItem(share(1, null, -1)), ['BAD_RATE']],
    ['an absurd share', ofItem(share(1, null, 100_000_001)), ['BAD_RATE']],
    ['a share of nothing', ofItem(share(1, 9)), ['UNKNOWN_RULE']],
    ['a share of a price to be named', ofItem(share(1, 2), openRule(2, 0)), ['UNKNOWN_RULE']],
    ['a share of itself', ofItem(share(1, 1)), ['RULE_CYCLE']],
    [
      'a circle, and who only leads into it',
      ofItem(share(1, 2), share(2, 3), share(3, 2)),
      ['RULE_CYCLE', 'RULE_CYCLE'],
    ],
    ['an open price without end', ofItem(openRule(1, 0)), []],
    ['open from below zero', ofItem(openRule(1, -1)), ['BAD_PRICE']],
    ['open between bounds that cross', ofItem(openRule(1, 200, 100)), ['BAD_BOUNDS']],
    ['a size', ofItem(rule(1, large, 1)), []],
    [
      'a size that is not on the menu',
      ofItem(rule(1, { ...large, sizeOptionId: optionId(99) }, 1)),
      ['UNKNOWN_SIZE'],
    ],
    ['an hour of all sizes', ofItem(rule(1, large, 1), rule(2, happy, 1)), ['SIZES_FLATTENED']],
    [
      'an hour of one size',
      ofItem(rule(1, large, 1), rule(2, { ...happy, sizeOptionId: optionId(12) }, 1)),
      [],
    ],
    ['rules of an option', codes({ rules: { [optionId(21)]: [rule(1, base, 1)] } }), []],
    ['rules of nothing', codes({ rules: { [itemId(9)]: [rule(1, base, 1)] } }), ['UNKNOWN_SUBJECT']],
    ['a group', ofGroup({ kind: 'FIXED', price: 5 }), []],
    ['a group below zero', ofGroup({ kind: 'FIXED', price: -5 }), ['BAD_PRICE']],
    ['no group', codes({ groups: { [groupId(9)]: groupPricing(1, { kind: 'NONE' }) } }), ['UNKNOWN_SUBJECT']],
    ['a sequence', ofGroup({ kind: 'SEQUENCE', steps: [3, 2, 1] }), []],
    ['a sequence of nothing', ofGroup({ kind: 'SEQUENCE', steps: [] }), ['NO_STEPS']],
    ['a sequence that goes below zero', ofGroup({ kind: 'SEQUENCE', steps: [1, 0, -1] }), ['BAD_PRICE']],
    ['a price for each size', ofGroup(sizes({ [optionId(11)]: 1, [optionId(12)]: 2 })), []],
    ['a size without a price', ofGroup(sizes({ [optionId(11)]: 1 })), ['SIZE_MISSING']],
    [
      'a price for a size that is none',
      ofGroup(sizes({ [optionId(11)]: 1, [optionId(12)]: 2, [optionId(21)]: 3 })),
      ['UNKNOWN_SIZE'],
    ],
    ['sizes of a group that is not there', ofGroup(sizes({ [optionId(11)]: 1 }, 9)), ['UNKNOWN_SIZE']],
    ['sizes of itself', ofGroup(sizes({ [optionId(21)]: 1 }, 2)), ['SIZE_CYCLE']],
    [
      'sizes of one another',
      codes({
        groups: {
          [groupId(1)]: groupPricing(1, sizes({ [optionId(21)]: 1 }, 2)),
          [groupId(2)]: groupPricing(2, sizes({ [optionId(11)]: 1, [optionId(12)]: 1 })),
        },
      }),
      ['SIZE_CYCLE', 'SIZE_CYCLE'],
    ],
    [
      'a step of a size that goes below zero',
      ofGroup({
        kind: 'SIZE_SEQUENCE',
        sizeGroupId: groupId(1),
        steps: { [optionId(11)]: [1, -1], [optionId(12)]: [] },
      }),
      ['BAD_PRICE', 'NO_STEPS'],
    ],
    [
      'a pre-modifier that pays the guest',
      codes({ preModifiers: [preModifier(1, 'LESS', { kind: 'FIXED', price: -1 })] }),
      ['BAD_PRICE'],
    ],
    [
      'a factor below zero',
      codes({ preModifiers: [preModifier(1, 'LESS', { kind: 'MULTIPLY', ppm: -1, rounding: 'HALF_UP' })] }),
      ['BAD_RATE'],
    ],
    ['a portion that is no number', codes({ portions: [portion(1, 'half', 0.5)] }), ['BAD_RATE']],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('names what is priced and by which rule, what blocks first', () => {
    const book = priceBook({
      rules: { [itemId(1)]: [rule(1, large, 1), rule(2, happy, -1)] },
      portions: [portion(1, 'half', -1)],
    });
    expect(lintPrices(pizzeria, book)).toEqual([
      { code: 'BAD_PRICE', severity: 'BLOCKING', subject: itemId(1), ruleId: ruleId(2) },
      { code: 'BAD_RATE', severity: 'BLOCKING', subject: portion(1, '', 0).id, ruleId: null },
      { code: 'SIZES_FLATTENED', severity: 'WARNING', subject: itemId(1), ruleId: ruleId(2) },
    ]);
    expect(lintPrices(pizzeria, listedPrices)).toEqual([]);
  });

  it('lets only books through that price every line, at nothing or more', () => {
    const price = fc.oneof(fc.constantFrom(-1, 0.5, 2 ** 53), fc.integer({ min: 0, max: 1_000_000_000 }));
    fc.assert(
      fc.property(anyAnswered, price, ({ menu: any, book, answers, context }, amount) => {
        const dish = any.items[itemId(1)];
        if (dish === undefined) throw new Error('missing');
        const changed = { ...book, rules: { ...book.rules, [optionId(21)]: [rule(7, base, amount)] } };
        fc.pre(lintPrices(any, changed).every(({ severity }) => severity === 'WARNING'));
        expect(amount >= 0 && amount <= 1_000_000_000 && Number.isInteger(amount)).toBe(true);
        const result = priceUnit(any, changed, dish, { modifiers: answers }, context);
        expect(result.price).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
