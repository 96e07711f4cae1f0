import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stockBook } from '../stock/book.ts';
import type { StockRecord, StockStatus } from '../stock/stock.ts';
import {
  cart,
  choice,
  groupId,
  item,
  itemId,
  line,
  menu,
  modifierGroup,
  option,
  optionId,
} from '../testing/menus.ts';
import type { Cart } from './cart.ts';
import { judgeCart } from './judge-cart.ts';

const bar = menu({
  items: [item(1, { modifierGroupIds: [groupId(1)] }), item(2)],
  modifierGroups: [
    modifierGroup(1, [option(1, { maxQuantity: 3, modifierGroupIds: [groupId(2)] })]),
    modifierGroup(2, [option(2, { maxQuantity: 2 })]),
  ],
});
const record = (
  entityId: StockRecord['entityId'],
  status: StockStatus,
  quantity: number | null = null,
): StockRecord => ({ entityId, status, quantity });
const judge = (records: readonly StockRecord[], wanted: Cart) => judgeCart(bar, stockBook(records), wanted);

describe('stock of a cart', () => {
  it.each<[string, StockRecord[], Cart, number[]]>([
    ['nothing recorded', [], cart([line('a', 1, 99)]), []],
    ['in stock', [record(itemId(1), 'IN_STOCK')], cart([line('a', 1, 99)]), []],
    ['just enough', [record(itemId(1), 'QUANTITY', 3)], cart([line('a', 1, 1), line('b', 1, 2)]), []],
    [
      'one too many over two lines',
      [record(itemId(1), 'QUANTITY', 2)],
      cart([line('a', 1, 1), line('b', 1, 2)]),
      [2],
    ],
    ['sold out', [record(itemId(2), 'OUT_OF_STOCK')], cart([line('a', 2)]), [0]],
    ['another item sold out', [record(itemId(2), 'OUT_OF_STOCK')], cart([line('a', 1)]), []],
    [
      'enough of an option',
      [record(optionId(1), 'QUANTITY', 6)],
      cart([line('a', 1, 3, [choice(1, 1, 2)])]),
      [],
    ],
    [
      'an option times its line',
      [record(optionId(1), 'QUANTITY', 5)],
      cart([line('a', 1, 3, [choice(1, 1, 2)])]),
      [5],
    ],
    [
      'a nested option times all above it',
      [record(optionId(2), 'QUANTITY', 11)],
      cart([line('a', 1, 3, [choice(1, 1, 2, [choice(2, 2, 2)])])]),
      [11],
    ],
  ])('%s', (_, records, wanted, remaining) => {
    const refusals = judge(records, wanted);
    expect(
      refusals.map((refusal) => (refusal.code === 'ITEM_86' ? refusal.remaining : refusal.code)),
    ).toEqual(remaining);
  });

  it('names the thing and every line that wants it', () => {
    const wanted = cart([line('a', 1, 1, [choice(1, 1)]), line('b', 2), line('c', 1, 1, [choice(1, 1)])]);
    expect(judge([record(optionId(1), 'QUANTITY', 1)], wanted)).toEqual([
      {
        code: 'ITEM_86',
        lineIds: ['a', 'c'],
        entity: 'OPTION',
        entityId: optionId(1),
        name: 'option 1',
        remaining: 1,
      },
    ]);
  });

  it('reports rules and stock at once', () => {
    const refusals = judge(
      [record(itemId(2), 'OUT_OF_STOCK')],
      cart([line('a', 9), line('b', 1, 1, [choice(9, 9)]), line('c', 2)]),
    );
    expect(refusals.map(({ code }) => code)).toEqual(['ITEM_GONE', 'MODIFIER_RULE', 'ITEM_86']);
    expect(judge([record(itemId(2), 'OUT_OF_STOCK')], cart([]))).toEqual([{ code: 'EMPTY_CART' }]);
  });

  it('is refused exactly when the sum of quantities passes what is left', () => {
    const quantities = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(quantities, fc.nat(40), (list, left) => {
        const wanted = cart(list.map((quantity, i) => line(`line-${i}`, 2, quantity)));
        const enough = list.reduce((a, b) => a + b, 0) <= left;
        expect(judge([record(itemId(2), 'QUANTITY', left)], wanted)).toHaveLength(enough ? 0 : 1);
      }),
    );
  });
});
