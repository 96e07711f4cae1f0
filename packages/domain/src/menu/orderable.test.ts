import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stockBook } from '../stock/book.ts';
import type { StockRecord } from '../stock/stock.ts';
import { groupId, item, itemId, menu, modifierGroup, option, optionId } from '../testing/menus.ts';
import { availability, optionIsOrderable } from './orderable.ts';

const out = (entityId: StockRecord['entityId']): StockRecord => ({
  entityId,
  status: 'OUT_OF_STOCK',
  quantity: null,
});
const left = (entityId: StockRecord['entityId'], quantity: number): StockRecord => ({
  entityId,
  status: 'QUANTITY',
  quantity,
});
// group 1: two of three, one of which opens group 2: exactly one of two · group 3: optional
const plate = item(1, { modifierGroupIds: [groupId(1), groupId(3)] });
const twoSides = { min: 2, max: 2 };
const bistro = menu({
  items: [plate],
  modifierGroups: [
    modifierGroup(
      1,
      [option(1, { modifierGroupIds: [groupId(2)] }), option(2), option(3, { maxQuantity: 2 })],
      twoSides,
    ),
    modifierGroup(2, [option(4), option(5)], { min: 1, max: 1, multiSelect: false }),
    modifierGroup(3, [option(6)]),
  ],
});

describe('what can be ordered', () => {
  it.each<[string, StockRecord[], string | null, number | null]>([
    ['nothing recorded', [], null, null],
    ['some left', [left(itemId(1), 4)], null, 4],
    ['the item sold out', [out(itemId(1))], 'ITEM', 0],
    ['none left', [left(itemId(1), 0)], 'ITEM', 0],
    ['an option sold out, enough others', [out(optionId(1))], null, null],
    ['one option left, which may be had twice', [out(optionId(1)), out(optionId(2))], null, null],
    [
      'one option left, of which one is left',
      [out(optionId(1)), out(optionId(2)), left(optionId(3), 1)],
      'group 1',
      null,
    ],
    ['one option left, which may be had once', [out(optionId(1)), out(optionId(3))], 'group 1', null],
    [
      'an option whose own required group is sold out',
      [out(optionId(4)), out(optionId(5)), out(optionId(3))],
      'group 1',
      null,
    ],
    ['an optional group sold out', [out(optionId(6))], null, null],
    ['stock of something else', [out(optionId(99))], null, null],
  ])('%s', (_, records, because, remaining) => {
    const result = availability(plate, bistro, stockBook(records));
    expect(result.orderable).toBe(because === null);
    expect(
      result.because === null || result.because.reason === 'ITEM'
        ? (result.because?.reason ?? null)
        : result.because.groupName,
    ).toBe(because);
    expect(result.remaining).toBe(remaining);
  });

  it('judges options by themselves and by what they require', () => {
    const [first, second] = bistro.modifierGroups[groupId(1)]?.options ?? [];
    if (!first || !second) throw new Error('missing');
    const stock = stockBook([out(optionId(4)), out(optionId(5))]);
    expect([optionIsOrderable(first, bistro, stock), optionIsOrderable(second, bistro, stock)]).toEqual([
      false,
      true,
    ]);
  });

  it('ends on a circle, where what is required forever is asked only so deep', () => {
    const circle = menu({
      items: [plate],
      modifierGroups: [modifierGroup(1, [option(1, { modifierGroupIds: [groupId(1)] })], { min: 1 })],
    });
    expect(availability(plate, circle, stockBook([])).orderable).toBe(true);
  });

  it('never comes back by selling out one thing more', () => {
    const all = fc.subarray([1, 2, 3, 4, 5, 6]);
    fc.assert(
      fc.property(all, fc.integer({ min: 1, max: 6 }), (gone, more) => {
        const orderable = (list: readonly number[]) =>
          availability(plate, bistro, stockBook(list.map((n) => out(optionId(n))))).orderable;
        if (!orderable(gone)) expect(orderable([...gone, more])).toBe(false);
      }),
    );
  });
});
