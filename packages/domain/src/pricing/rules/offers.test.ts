import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withChoices } from '../../menu/open-groups.ts';
import { anyAnswered } from '../../testing/answers.ts';
import { choice, groupId, item, itemId, menu, modifierGroup, option, optionId } from '../../testing/menus.ts';
import {
  anyTime,
  groupPricing,
  preModifier,
  preModifierId,
  priceBook,
  rule,
  ruleId,
  said,
} from '../../testing/price-books.ts';
import type { Answer } from './answer.ts';
import { judgeAnswers } from './judge-answers.ts';
import { offersFor } from './offers.ts';
import { type GroupPricing, type GroupStrategy, listedPrices } from './price-book.ts';
import { priceUnit } from './price-unit.ts';

// 1 size: small 11, large 12 · 2 toppings, at most three: 21 (default) 1.00, 22 2.00, 23 3.00 which opens 3 with default 31 at 0.50
const pizza = item(1, { price: 1000, modifierGroupIds: [groupId(1), groupId(2)] });
const pizzeria = menu({
  items: [pizza],
  modifierGroups: [
    modifierGroup(1, [option(11), option(12)], { min: 1, max: 1, multiSelect: false }),
    modifierGroup(
      2,
      [
        option(21, { price: 100, isDefault: true }),
        option(22, { price: 200, maxQuantity: 3 }),
        option(23, { price: 300, modifierGroupIds: [groupId(3)] }),
      ],
      { min: 2, max: 3 },
    ),
    modifierGroup(3, [option(31, { price: 50, isDefault: true })]),
  ],
});
const bookOf = (strategy: GroupStrategy, defaults?: GroupPricing['defaults']) =>
  priceBook({
    rules: { [itemId(1)]: [rule(9, { strategy: 'SIZE', sizeOptionId: optionId(12) }, 1400)] },
    groups: { [groupId(2)]: groupPricing(1, strategy, defaults) },
    preModifiers: [preModifier(1, 'NO', { kind: 'NONE' }, { removes: true })],
  });
const none = { kind: 'NONE' } as const;
const [small, large] = [choice(1, 11), choice(1, 12)];
const [cheese, ham, truffle] = [choice(2, 21), choice(2, 22), choice(2, 23)];
const offers = (book: typeof listedPrices, ...modifiers: readonly Answer[]) =>
  offersFor(pizzeria, book, pizza, { modifiers }, anyTime);
const differences = (book: typeof listedPrices, ...modifiers: readonly Answer[]) =>
  offers(book, ...modifiers).map((group) => group.offers.map(({ difference }) => difference));

describe('what each choice would cost', () => {
  it.each<[string, number[][], number[][]]>([
    [
      'as listed, with the defaults it opens',
      differences(listedPrices),
      [
        [0, 0],
        [100, 200, 350],
      ],
    ],
    [
      'the size that the item is priced by',
      differences(bookOf(none)),
      [
        [0, 400],
        [100, 200, 350],
      ],
    ],
    [
      'a smaller size instead',
      differences(bookOf(none), large),
      [
        [-400, 0],
        [100, 200, 350],
      ],
    ],
    [
      'the next place of a sequence',
      differences(bookOf({ kind: 'SEQUENCE', steps: [90, 40, 10] }), cheese),
      [
        [0, 400],
        [40, 40, 90],
      ],
    ],
    [
      'a default that comes with it, and what replaces it',
      differences(bookOf(none, 'SUBSTITUTABLE')),
      [
        [0, 400],
        [0, 100, 250],
      ],
    ],
    [
      'a default taken back, which no longer pays for the other',
      differences(bookOf(none, 'SUBSTITUTABLE'), ham),
      [
        [0, 400],
        [100, 200, 350],
      ],
    ],
    [
      'sizes that price what is chosen already',
      differences(
        bookOf({
          kind: 'SIZE',
          sizeGroupId: groupId(1),
          prices: { [optionId(11)]: 50, [optionId(12)]: 70 },
        }),
        small,
        cheese,
      ),
      [
        [0, 420],
        [50, 50, 100],
      ],
    ],
    [
      'also of what was removed',
      differences(bookOf(none), said(cheese, { preModifierId: preModifierId(1) })),
      [
        [0, 400],
        [100, 200, 350],
      ],
    ],
    ['also within what is chosen', differences(listedPrices, truffle), [[0, 0], [100, 200, 350], [50]]],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('says by which rule', () => {
    const because = (book: typeof listedPrices, ...chosen: readonly Answer[]) =>
      offers(book, ...chosen)[1]?.offers[1]?.because;
    expect(because(listedPrices)).toEqual({ because: 'LISTED', ruleId: null, nth: null });
    expect(because(bookOf({ kind: 'SEQUENCE', steps: [90, 40] }), cheese, ham)).toEqual({
      because: 'GROUP_SEQUENCE',
      ruleId: ruleId(1),
      nth: 3,
    });
    expect(because(bookOf({ kind: 'FIXED', price: 0 }))).toBeNull();
  });

  it('says which rule a choice would break, and what is still needed', () => {
    const brief = (...chosen: readonly Answer[]) =>
      offers(bookOf(none), ...chosen).map(({ missing, room, offers: list }) => [
        missing,
        room,
        ...list.map(({ breaks }) => breaks),
      ]);
    expect(brief(cheese)).toEqual([
      [1, 1, null, null],
      [1, 2, 'OPTION_FULL', null, null],
    ]);
    expect(brief(small, cheese, choice(2, 22, 2))).toEqual([
      [0, 0, null, null],
      [0, 0, 'OPTION_FULL', 'GROUP_FULL', 'GROUP_FULL'],
    ]);
    expect(brief(small, said(cheese, { preModifierId: preModifierId(1) }))[1]).toEqual([
      2,
      3,
      null,
      null,
      null,
    ]);
  });

  it('is the price after minus the price before, and breaks a rule exactly when it says so', () => {
    fc.assert(
      fc.property(anyAnswered, ({ menu: any, book, answers, context }) => {
        const dish = any.items[itemId(1)];
        if (dish === undefined) throw new Error('missing');
        const tooMany = (modifiers: readonly Answer[]) =>
          judgeAnswers(any, book, dish, { modifiers }, context).violations.filter(({ rule: broken }) =>
            broken.startsWith('TOO_MANY'),
          ).length;
        const priceOf = (modifiers: readonly Answer[]) =>
          priceUnit(any, book, dish, { modifiers }, context).price;
        fc.pre(tooMany(answers) === 0);
        for (const { open, offers: list } of offersFor(any, book, dish, { modifiers: answers }, context)) {
          for (const {
            option: { id },
            difference,
            breaks,
            chosen,
          } of list) {
            if (id === optionId(23) || open.max === 1) continue;
            const kept: readonly Answer[] = open.chosen;
            const more = { groupId: open.group.id, optionId: id, quantity: 1, modifiers: [] };
            const no = (answer: Answer) =>
              answer.optionId === id &&
              answer.preModifierId !== undefined &&
              book.preModifiers[answer.preModifierId]?.removes === true;
            const after = withChoices(answers, open, [...kept.filter((answer) => !no(answer)), more]);
            expect(priceOf(after) - priceOf(answers)).toBe(difference);
            expect(tooMany(after) > 0).toBe(breaks !== null);
            expect(chosen).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });
});
