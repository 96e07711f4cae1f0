import { type RefusalView, refusal as refusalSchema, refusalView } from '@toast/api/refusal';
import type { Refusal } from '@toast/domain/refusal';
import { groupId, itemId, optionId } from '@toast/domain/testing/menus';
import { describe, expect, it } from 'vitest';
import { refusalWords } from './refusal-words.ts';
import { trimTo } from './trim-to.ts';

const view = (refusal: Refusal): RefusalView => refusalSchema.parse(refusalView(refusal));
const context = {
  lines: [
    { id: 'a', name: 'Soda bread', quantity: 3 },
    { id: 'b', name: 'Soup', quantity: 1 },
  ],
  money: (amount: number) => `€${(amount / 100).toFixed(2)}`,
  clock: () => '20:30',
};
const violation = {
  rule: 'TOO_FEW',
  path: [],
  groupId: groupId(1),
  groupName: 'Bread',
  optionId: null,
  min: 1,
  max: 1,
  chosen: 0,
} as const;

type Case = readonly [facts: Refusal, title: string, labels: readonly string[]];

/** By code, so that a new refusal without words does not compile. */
const byCode: Readonly<Record<Refusal['code'], readonly Case[]>> = {
  EMPTY_CART: [[{ code: 'EMPTY_CART' }, 'Your order is empty', ['Go to the menu']]],
  ORDERING_PAUSED: [
    [
      { code: 'ORDERING_PAUSED', switch: 'ORDERING', reason: 'BUSY', until: '2026-11-20T20:30:00Z' },
      'Ordering is paused until 20:30',
      ['Try again'],
    ],
    [
      { code: 'ORDERING_PAUSED', switch: 'TAKE_OUT', reason: 'OTHER', until: null },
      '“Take away” is paused',
      ['Choose another way', 'Try again'],
    ],
  ],
  ITEM_GONE: [
    [
      { code: 'ITEM_GONE', lineId: 'a', itemId: itemId(1) },
      'Soda bread is no longer on the menu',
      ['Remove Soda bread'],
    ],
  ],
  ITEM_86: [
    [
      {
        code: 'ITEM_86',
        lineIds: ['a'],
        entity: 'ITEM',
        entityId: itemId(1),
        name: 'Soda bread',
        remaining: 0,
      },
      'Soda bread has just sold out',
      ['Remove Soda bread'],
    ],
    [
      {
        code: 'ITEM_86',
        lineIds: ['a'],
        entity: 'ITEM',
        entityId: itemId(1),
        name: 'Soda bread',
        remaining: 2,
      },
      'Only 2 of Soda bread left',
      ['Take 2', 'Remove Soda bread'],
    ],
    [
      {
        code: 'ITEM_86',
        lineIds: ['b'],
        entity: 'OPTION',
        entityId: optionId(1),
        name: 'Oat milk',
        remaining: 0,
      },
      'Oat milk is sold out',
      ['Change Soup', 'Remove Soup'],
    ],
  ],
  MODIFIER_RULE: [
    [
      { code: 'MODIFIER_RULE', lineId: 'b', itemId: itemId(2), itemName: 'Soup', violations: [violation] },
      'Soup needs another look',
      ['Change Soup', 'Remove Soup'],
    ],
  ],
  DINING_OPTION_UNAVAILABLE: [
    [
      { code: 'DINING_OPTION_UNAVAILABLE', diningOption: 'DINE_IN' },
      '“Eat in” is not possible right now',
      ['Choose another way'],
    ],
  ],
  AMOUNT_TOO_LARGE: [
    [{ code: 'AMOUNT_TOO_LARGE' }, 'This is more than can be ordered here at once', ['Change the order']],
  ],
  CLOSED: [[{ code: 'CLOSED' }, 'The restaurant takes no orders online right now', []]],
  GUEST_FIELD_REQUIRED: [
    [
      { code: 'GUEST_FIELD_REQUIRED', field: 'phone' },
      'The restaurant needs your phone number',
      ['Fill it in'],
    ],
  ],
  PRICE_CHANGED: [
    [
      {
        code: 'PRICE_CHANGED',
        oldTotal: 1000,
        newTotal: 1200,
        lines: [{ lineId: 'a', name: 'Soda bread', oldTotal: 500, newTotal: 700 }],
      },
      'The price has changed: €12.00 instead of €10.00',
      ['Accept €12.00'],
    ],
  ],
  QUOTE_UNKNOWN: [[{ code: 'QUOTE_UNKNOWN' }, 'The price has to be asked again', ['Ask for the price']]],
  ORDER_STATE: [
    [
      { code: 'ORDER_STATE', state: 'IN_PREPARATION', attempted: 'CANCEL' },
      'It is too late to cancel online',
      ['See how it stands'],
    ],
  ],
};
const cases = Object.values(byCode).flat();

describe('a refusal in the words of a guest', () => {
  it.each(cases)('%o: %s', (refusal, title, labels) => {
    const words = refusalWords(view(refusal), context);
    expect(words.title).toBe(title);
    expect(words.remedies.map(({ label }) => label)).toEqual(labels);
    expect(words.body).toMatch(/[.]$/);
  });

  it('names old and new price of what has changed', () => {
    const [refusal] = byCode.PRICE_CHANGED[0] ?? [];
    if (refusal === undefined) throw new Error('missing');
    expect(refusalWords(view(refusal), context).body).toBe(
      'Soda bread €7.00 (was €5.00). Nothing has been ordered yet.',
    );
  });
});

describe('taking what is left', () => {
  const lines = [
    { id: 'a', quantity: 3 },
    { id: 'b', quantity: 1 },
    { id: 'c', quantity: 2 },
  ];
  it.each([
    [4, ['a', 'c'], { a: 3, c: 1 }],
    [2, ['a', 'c'], { a: 2, c: 0 }],
    [9, ['c'], { c: 2 }],
  ])('%d of the lines %s', (remaining, ids, expected) => {
    expect(Object.fromEntries(trimTo(remaining, lines, ids))).toEqual(expected);
  });
});
