import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChosenModifier } from '../pricing/cart.ts';
import { anyAnswered } from '../testing/answers.ts';
import { choice, groupId, item, itemId, menu, modifierGroup, option, optionId } from '../testing/menus.ts';
import { defaultModifiers } from './default-modifiers.ts';
import { removedDefaults } from './removed-defaults.ts';

// 1 toppings: lettuce 11 and onion 12 by default · 2 bun: 21 by default, one · 3 of the side 13: salt 31 by default
const burger = item(1, { modifierGroupIds: [groupId(1), groupId(2)] });
const diner = menu({
  items: [burger],
  modifierGroups: [
    modifierGroup(1, [
      option(11, { isDefault: true }),
      option(12, { isDefault: true }),
      option(13, { maxQuantity: 3, modifierGroupIds: [groupId(3)] }),
    ]),
    modifierGroup(2, [option(21, { isDefault: true }), option(22)], { max: 1, multiSelect: false }),
    modifierGroup(3, [option(31, { isDefault: true })]),
  ],
});
const removed = (chosen: readonly ChosenModifier[]) =>
  removedDefaults(diner, burger, chosen).map(({ option: { name }, quantity, path }) => [
    name,
    quantity,
    ...path,
  ]);
const [lettuce, onion, bun, rye] = [choice(1, 11), choice(1, 12), choice(2, 21), choice(2, 22)];

describe('removed defaults', () => {
  it.each<[string, ChosenModifier[], ReturnType<typeof removed>]>([
    ['none while all are there', [lettuce, onion, bun], []],
    ['the one that was left out', [lettuce, bun], [['option 12', 1]]],
    [
      'all of an empty answer',
      [],
      [
        ['option 11', 1],
        ['option 12', 1],
        ['option 21', 1],
      ],
    ],
    ['not what was replaced where only one goes', [lettuce, onion, rye], []],
    [
      'for each choice by itself',
      [lettuce, onion, bun, choice(1, 13, 1, [choice(3, 31)]), choice(1, 13, 2)],
      [['option 31', 2, optionId(13)]],
    ],
  ])('%s', (_, chosen, expected) => {
    expect(removed(chosen)).toEqual(expected);
  });

  it('end on a circle', () => {
    const circle = menu({
      items: [],
      modifierGroups: [
        modifierGroup(1, [option(1, { modifierGroupIds: [groupId(1)] }), option(2, { isDefault: true })]),
      ],
    });
    const nest = (depth: number): ChosenModifier[] => (depth === 0 ? [] : [choice(1, 1, 1, nest(depth - 1))]);
    expect(removedDefaults(circle, { modifierGroupIds: [groupId(1)] }, nest(50))).toHaveLength(4);
  });

  it('are none of what the sheet opens with, and all of an answer without anything', () => {
    fc.assert(
      fc.property(anyAnswered, ({ menu: any }) => {
        const dish = any.items[itemId(1)];
        if (dish === undefined) throw new Error('missing');
        const opened = defaultModifiers(any, dish);
        expect(removedDefaults(any, dish, opened)).toEqual([]);
        expect(removedDefaults(any, dish, []).map((one) => one.option.id)).toEqual(
          opened.map((one) => one.optionId),
        );
      }),
    );
  });
});
