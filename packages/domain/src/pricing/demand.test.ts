import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cart, choice, groupId, item, line, menu, modifierGroup, option } from '../testing/menus.ts';
import { anySale } from '../testing/sales.ts';
import { demandOf } from './demand.ts';

const bistro = menu({
  items: [item(1, { modifierGroupIds: [groupId(1)] }), item(2)],
  modifierGroups: [
    modifierGroup(1, [option(1, { maxQuantity: 3, modifierGroupIds: [groupId(2)] })]),
    modifierGroup(2, [option(2)]),
  ],
});

describe('what a cart takes out of stock', () => {
  it('sums items and options over its lines, nested ones multiplied', () => {
    const wanted = cart([
      line('a', 1, 2, [choice(1, 1, 3, [choice(2, 2)])]),
      line('b', 2, 5),
      line('c', 1, 1, [choice(1, 1)]),
      line('d', 9),
    ]);
    expect(
      demandOf(bistro, wanted).map(({ entity, name, quantity, lineIds }) => [
        entity,
        name,
        quantity,
        lineIds,
      ]),
    ).toEqual([
      ['ITEM', 'item 1', 3, ['a', 'c']],
      ['OPTION', 'option 1', 7, ['a', 'c']],
      ['OPTION', 'option 2', 6, ['a']],
      ['ITEM', 'item 2', 5, ['b']],
    ]);
  });

  it('takes each item as often as its lines say, in whatever order', () => {
    fc.assert(
      fc.property(anySale, ({ menu: any, cart: wanted }) => {
        const sums = (of: typeof wanted) =>
          new Map(demandOf(any, of).map(({ entityId, quantity }) => [entityId, quantity]));
        expect(sums({ ...wanted, lines: wanted.lines.toReversed() })).toEqual(sums(wanted));
        const items = demandOf(any, wanted).filter(({ entity }) => entity === 'ITEM');
        const total = wanted.lines.reduce((sum, { quantity }) => sum + quantity, 0);
        expect(items.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(total);
      }),
    );
  });
});
