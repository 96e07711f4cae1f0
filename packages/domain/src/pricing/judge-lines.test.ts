import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cart, choice, groupId, item, line, menu, modifierGroup, option } from '../testing/menus.ts';
import { anySale } from '../testing/sales.ts';
import { judgeLines } from './judge-lines.ts';

const bistro = menu({
  items: [item(1, { name: 'Plate', modifierGroupIds: [groupId(1)] })],
  modifierGroups: [modifierGroup(1, [option(1)], { min: 1 })],
});

describe('what the menu can sell', () => {
  it('names line, item and every rule broken', () => {
    expect(
      judgeLines(bistro, cart([line('a', 1), line('b', 1, 1, [choice(1, 1)]), line('c', 7)])),
    ).toMatchObject([
      {
        code: 'MODIFIER_RULE',
        lineId: 'a',
        itemName: 'Plate',
        violations: [{ rule: 'TOO_FEW', groupName: 'group 1', min: 1 }],
      },
      { code: 'ITEM_GONE', lineId: 'c' },
    ]);
  });

  it.each([
    [99, 100, []],
    [100, 1, ['AMOUNT_TOO_LARGE']],
    [1, 101, ['AMOUNT_TOO_LARGE']],
  ])('a quantity of %d on %d lines', (quantity, count, codes) => {
    const lines = Array.from({ length: count }, (_, i) => line(`${i}`, 1, quantity, [choice(1, 1)]));
    expect(judgeLines(bistro, cart(lines)).map(({ code }) => code)).toEqual(codes);
  });

  it('finds nothing against a valid sale, and an unknown line in any', () => {
    fc.assert(
      fc.property(anySale, (sale) => {
        expect(judgeLines(sale.menu, sale.cart)).toEqual([]);
        const more = { ...sale.cart, lines: [line('new', 99), ...sale.cart.lines] };
        expect(judgeLines(sale.menu, more)).toMatchObject([{ code: 'ITEM_GONE', lineId: 'new' }]);
      }),
    );
  });
});
