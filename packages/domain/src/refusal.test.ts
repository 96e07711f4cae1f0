import { describe, expect, it } from 'vitest';
import { type NextAction, nextActionCodes, nextActions, type Refusal, type RefusalCode } from './refusal.ts';
import { itemId, optionId } from './testing/menus.ts';

const soldOut = {
  code: 'ITEM_86',
  lineIds: ['a'],
  entity: 'ITEM',
  entityId: itemId(1),
  name: 'Soup',
  remaining: 0,
} as const;
// A record by code, so that a new refusal without an example here does not compile.
const examples: { readonly [Code in RefusalCode]: Extract<Refusal, { code: Code }> } = {
  EMPTY_CART: { code: 'EMPTY_CART' },
  ITEM_GONE: { code: 'ITEM_GONE', lineId: 'a', itemId: itemId(1) },
  ITEM_86: soldOut,
  MODIFIER_RULE: { code: 'MODIFIER_RULE', lineId: 'a', itemId: itemId(1), itemName: 'Soup', violations: [] },
  DINING_OPTION_UNAVAILABLE: { code: 'DINING_OPTION_UNAVAILABLE', diningOption: 'DINE_IN' },
  AMOUNT_TOO_LARGE: { code: 'AMOUNT_TOO_LARGE' },
  CLOSED: { code: 'CLOSED' },
  ORDERING_PAUSED: { code: 'ORDERING_PAUSED', switch: 'ORDERING', reason: 'BUSY', until: null },
  GUEST_FIELD_REQUIRED: { code: 'GUEST_FIELD_REQUIRED', field: 'phone' },
  PRICE_CHANGED: { code: 'PRICE_CHANGED', oldTotal: 1, newTotal: 2, lines: [] },
  QUOTE_UNKNOWN: { code: 'QUOTE_UNKNOWN' },
  ORDER_STATE: { code: 'ORDER_STATE', state: 'READY', attempted: 'CANCEL' },
};

describe('a refusal', () => {
  it.each(Object.values(examples))('says what can be done about it: $code', (refusal) => {
    const actions = nextActions(refusal);
    expect(actions.length).toBeGreaterThan(0);
    expect(new Set(actions).size).toBe(actions.length);
    for (const action of actions) expect(nextActionCodes).toContain(action);
  });

  it.each<[string, Refusal, NextAction[]]>([
    ['an item sold out', soldOut, ['REMOVE_LINE']],
    ['an item of which some are left', { ...soldOut, remaining: 2 }, ['REDUCE_QUANTITY', 'REMOVE_LINE']],
    [
      'an option sold out',
      { ...soldOut, entity: 'OPTION', entityId: optionId(1) },
      ['CHANGE_MODIFIERS', 'REMOVE_LINE'],
    ],
    [
      'a way to dine that is off',
      { code: 'ORDERING_PAUSED', switch: 'DINE_IN', reason: 'BUSY', until: null },
      ['CHOOSE_DINING_OPTION', 'TRY_LATER'],
    ],
  ])('offers to keep as much as there is: %s', (_, refusal, actions) => {
    expect(nextActions(refusal)).toEqual(actions);
  });

  it('has a use for every action', () => {
    const used = [...Object.values(examples), { ...soldOut, remaining: 2 } as const].flatMap((refusal) =>
      nextActions(refusal),
    );
    expect(nextActionCodes.filter((action) => !used.includes(action))).toEqual([]);
  });
});
