import { describe, expect, it } from 'vitest';
import type { ChosenModifier } from '../pricing/cart.ts';
import { choice, groupId, item, menu, modifierGroup, option, optionId } from '../testing/menus.ts';
import { choices } from './choices.ts';
import { validateModifiers } from './modifiers.ts';

// A deal of two mains (1), each with a side (2), each side with one or two sauces (3), each sauce hot or mild (4), which asks 5.
const deal = item(1, { modifierGroupIds: [groupId(1)] });
const diner = menu({
  items: [deal],
  modifierGroups: [
    modifierGroup(1, [option(1, { maxQuantity: 2, modifierGroupIds: [groupId(2)] })], { min: 2, max: 2 }),
    modifierGroup(2, [option(2, { modifierGroupIds: [groupId(3)] }), option(3)], { min: 1, max: 1 }),
    modifierGroup(3, [option(4, { maxQuantity: 2, modifierGroupIds: [groupId(4)] })], { min: 1, max: 2 }),
    modifierGroup(4, [option(5, { modifierGroupIds: [groupId(5)] }), option(6)], {
      min: 1,
      max: 1,
      multiSelect: false,
    }),
    modifierGroup(5, [option(7)], { min: 1 }),
  ],
});
const hot = choice(4, 5);
const sauce = (quantity = 1, of: readonly ChosenModifier[] = [hot]) => choice(3, 4, quantity, of);
const side = (...sauces: ChosenModifier[]) => choice(2, 2, 1, sauces);
const main = (...sides: ChosenModifier[]) => choice(1, 1, 1, sides);
const broken = (...chosen: ChosenModifier[]) =>
  validateModifiers(diner, deal, chosen).map(({ rule, path }) => [rule, ...path]);
const [m, s, d] = [optionId(1), optionId(2), optionId(4)];

describe('modifier rules nested to depth three', () => {
  it.each<[string, ReturnType<typeof broken>, ReturnType<typeof broken>]>([
    ['hold for each main by itself', broken(main(side(sauce())), main(choice(2, 3))), []],
    [
      'also where one main is right and the other is not',
      broken(main(side(sauce())), main()),
      [['TOO_FEW', m]],
    ],
    ['hold in the second level', broken(main(side()), main(choice(2, 3))), [['TOO_FEW', m, s]]],
    [
      'count quantities there, over entries',
      broken(main(side(sauce(2), sauce(1))), main(choice(2, 3))),
      [
        ['TOO_MANY_OF_OPTION', m, s],
        ['TOO_MANY', m, s],
      ],
    ],
    ['hold in the third', broken(main(side(sauce(1, []))), main(choice(2, 3))), [['TOO_FEW', m, s, d]]],
    [
      'never allow a duplicate where only one goes',
      broken(main(side(sauce(1, [hot, hot]))), main(choice(2, 3))),
      [
        ['TOO_MANY_OF_OPTION', m, s, d],
        ['TOO_MANY', m, s, d],
      ],
    ],
    [
      'ask nothing below, and take nothing there',
      broken(main(side(sauce(1, [choice(4, 5, 1, [choice(5, 7)])]))), main(choice(2, 3))),
      [['UNKNOWN_GROUP', m, s, d, optionId(5)]],
    ],
    ['judge one entry of two mains once', broken(choice(1, 1, 2, [side(sauce())])), []],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('multiply quantities on the way down', () => {
    const found = choices(diner, deal, [choice(1, 1, 2, [side(sauce(2))])]);
    expect(found.map(({ quantity, depth }) => [quantity, depth])).toEqual([
      [2, 0],
      [2, 1],
      [4, 2],
      [4, 3],
    ]);
  });
});
