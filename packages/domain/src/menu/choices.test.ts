import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChosenModifier } from '../pricing/cart.ts';
import { choice, groupId, item, menu, modifierGroup, option } from '../testing/menus.ts';
import { choices } from './choices.ts';

const dish = item(1, { modifierGroupIds: [groupId(1)] });
const bistro = menu({
  items: [dish],
  modifierGroups: [
    modifierGroup(1, [option(1, { modifierGroupIds: [groupId(2)] }), option(2)]),
    modifierGroup(2, [option(3, { modifierGroupIds: [groupId(1)] })]),
  ],
});
const found = (chosen: readonly ChosenModifier[]) =>
  choices(bistro, dish, chosen).map(
    ({ option: { name }, quantity, depth }) => `${quantity} ${name} @${depth}`,
  );

describe('the choices of a line', () => {
  it.each<[string, ChosenModifier[], string[]]>([
    ['none', [], []],
    ['as they were chosen', [choice(1, 2), choice(1, 1)], ['1 option 2 @0', '1 option 1 @0']],
    [
      'nested ones after theirs, multiplied',
      [choice(1, 1, 2, [choice(2, 3, 3)]), choice(1, 2)],
      ['2 option 1 @0', '6 option 3 @1', '1 option 2 @0'],
    ],
    [
      'not what the menu does not know',
      [choice(1, 9), choice(9, 1), choice(2, 3), choice(1, 2, 1, [choice(2, 3)])],
      ['1 option 2 @0'],
    ],
    ['not what the item does not ask', [choice(2, 3)], []],
  ])('%s', (_, chosen, expected) => {
    expect(found(chosen)).toEqual(expected);
  });

  it('end, however deep a cart nests', () => {
    const nest = (depth: number): ChosenModifier[] =>
      depth === 0 ? [] : [choice(1, 1, 1, [choice(2, 3, 1, nest(depth - 1))])];
    fc.assert(
      fc.property(fc.nat(40), (depth) => {
        expect(found(nest(depth)).length).toBe(Math.min(4, 2 * depth));
      }),
    );
  });
});
