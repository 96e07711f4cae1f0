import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChosenModifier } from '../pricing/cart.ts';
import { choice, groupId, item, menu, modifierGroup, option, optionId } from '../testing/menus.ts';
import { modifiersAreComplete, validateModifiers } from './modifiers.ts';

// 1 side: exactly one · 2 toppings: one to three, the second twice · 3 dressing of side 1, required · 4 sauces: single, optional
const dish = item(1, { modifierGroupIds: [groupId(1), groupId(2), groupId(4)] });
const bistro = menu({
  items: [dish],
  modifierGroups: [
    modifierGroup(1, [option(11, { modifierGroupIds: [groupId(3)] }), option(12)], {
      min: 1,
      max: 1,
      multiSelect: false,
    }),
    modifierGroup(2, [option(21), option(22, { maxQuantity: 2 }), option(23), option(24)], {
      min: 1,
      max: 3,
    }),
    modifierGroup(3, [option(31), option(32)], { min: 1, max: 1, multiSelect: false }),
    modifierGroup(4, [option(41, { maxQuantity: 5 })], { multiSelect: false }),
  ],
});
const side = choice(1, 12);
const topping = choice(2, 21);
const rules = (chosen: readonly ChosenModifier[]) =>
  validateModifiers(bistro, dish, chosen).map(({ rule }) => rule);

describe('modifier rules', () => {
  it.each<[string, ChosenModifier[], string[]]>([
    ['one side and one topping', [side, topping], []],
    ['the dressing that a side asks for', [choice(1, 11, 1, [choice(3, 31)]), topping], []],
    ['twice what may be had twice', [side, choice(2, 22, 2)], []],
    ['the same option in two entries', [side, choice(2, 22), choice(2, 22)], []],
    ['nothing at all', [], ['TOO_FEW', 'TOO_FEW']],
    ['no side', [topping], ['TOO_FEW']],
    ['two sides', [side, choice(1, 11, 1, [choice(3, 31)]), topping], ['TOO_MANY']],
    [
      'quantities, not options, beyond the maximum',
      [side, choice(2, 21), choice(2, 22, 2), choice(2, 23)],
      ['TOO_MANY'],
    ],
    ['twice what may be had once', [side, choice(2, 21, 2)], ['TOO_MANY_OF_OPTION']],
    ['twice what may be had once, in two entries', [side, topping, topping], ['TOO_MANY_OF_OPTION']],
    [
      'duplicates in a single-select group, whatever the option allows',
      [side, topping, choice(4, 41, 2)],
      ['TOO_MANY'],
    ],
    ['no dressing for the side that asks', [choice(1, 11), topping], ['TOO_FEW']],
    [
      'a dressing for the side that asks for none',
      [choice(1, 12, 1, [choice(3, 31)]), topping],
      ['UNKNOWN_GROUP'],
    ],
    ['a group of another item', [side, topping, choice(3, 31)], ['UNKNOWN_GROUP']],
    ['a group that does not exist', [side, topping, choice(9, 31)], ['UNKNOWN_GROUP']],
    ['an option of another group', [side, topping, choice(2, 12)], ['UNKNOWN_OPTION']],
    ['an unknown option, which counts for nothing', [side, choice(2, 99)], ['UNKNOWN_OPTION', 'TOO_FEW']],
    ['none of an option', [side, topping, choice(2, 22, 0)], ['BAD_QUANTITY']],
    ['less than none', [side, topping, choice(2, 22, -1)], ['BAD_QUANTITY']],
    ['half an option', [side, topping, choice(2, 22, 0.5)], ['BAD_QUANTITY']],
  ])('judge %s', (_, chosen, expected) => {
    expect(rules(chosen)).toEqual(expected);
    expect(modifiersAreComplete(bistro, dish, chosen)).toBe(expected.length === 0);
  });

  it('say where, what was chosen and what would do', () => {
    expect(validateModifiers(bistro, dish, [choice(1, 11, 1, []), choice(2, 22, 3)])).toEqual([
      {
        rule: 'TOO_FEW',
        path: [optionId(11)],
        groupId: groupId(3),
        groupName: 'group 3',
        optionId: null,
        min: 1,
        max: 1,
        chosen: 0,
      },
      {
        rule: 'TOO_MANY_OF_OPTION',
        path: [],
        groupId: groupId(2),
        groupName: 'group 2',
        optionId: optionId(22),
        min: 0,
        max: 2,
        chosen: 3,
      },
    ]);
  });

  it('judge the groups of an option for each choice of it by itself', () => {
    const combo = item(2, { modifierGroupIds: [groupId(5)] });
    const deals = menu({
      items: [combo],
      modifierGroups: [
        modifierGroup(5, [option(51, { maxQuantity: 2, modifierGroupIds: [groupId(3)] })], { max: 2 }),
        modifierGroup(3, [option(31), option(32)], { min: 1, max: 1 }),
      ],
    });
    const both = [choice(5, 51, 1, [choice(3, 31)]), choice(5, 51, 1, [choice(3, 32)])];
    expect(validateModifiers(deals, combo, both)).toEqual([]);
    expect(validateModifiers(deals, combo, [choice(5, 51, 1, [choice(3, 31)]), choice(5, 51)])).toHaveLength(
      1,
    );
  });

  it('end on a menu whose groups open one another in a circle, and on a cart that nests forever', () => {
    const endless = item(3, { modifierGroupIds: [groupId(6)] });
    const circle = menu({
      items: [endless],
      modifierGroups: [modifierGroup(6, [option(61, { modifierGroupIds: [groupId(6)] })], { min: 1 })],
    });
    const nest = (depth: number): ChosenModifier[] =>
      depth === 0 ? [] : [choice(6, 61, 1, nest(depth - 1))];
    expect(validateModifiers(circle, endless, nest(4))).toEqual([]);
    expect(validateModifiers(circle, endless, nest(3)).map(({ rule }) => rule)).toEqual(['TOO_FEW']);
    expect(validateModifiers(circle, endless, nest(50)).map(({ rule }) => rule)).toEqual(['UNKNOWN_GROUP']);
  });

  it('find the same whatever the order of choices, and never more after taking an unknown choice away', () => {
    const any = fc.array(
      fc.record({
        group: fc.integer({ min: 1, max: 5 }),
        chosen: fc.constantFrom(11, 12, 21, 22, 23, 31, 41),
        quantity: fc.integer({ min: -1, max: 3 }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(any, (entries) => {
        const chosen = entries.map((entry) => choice(entry.group, entry.chosen, entry.quantity));
        const found = rules(chosen);
        expect(rules(chosen.toReversed()).sort()).toEqual([...found].sort());
        const known = chosen.filter((entry) =>
          bistro.modifierGroups[entry.groupId]?.options.some(({ id }) => id === entry.optionId),
        );
        expect(rules(known).length).toBeLessThanOrEqual(found.length);
      }),
    );
  });
});
