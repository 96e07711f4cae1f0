import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stockBook } from '../stock/book.ts';
import type { StockStatus } from '../stock/stock.ts';
import { itemId } from '../testing/menus.ts';
import type { Demand } from './demand.ts';
import { judgeStock } from './judge-stock.ts';

const demand = (quantity: number, n = 1): Demand => ({
  entity: 'ITEM',
  entityId: itemId(n),
  name: `item ${n}`,
  quantity,
  lineIds: [`line-${n}`],
});
const book = (status: StockStatus, quantity: number | null = null) =>
  stockBook([{ entityId: itemId(1), status, quantity }]);

describe('taking out of stock', () => {
  it.each<[StockStatus, number | null, number, number | null]>([
    ['IN_STOCK', null, 99, null],
    ['QUANTITY', 3, 3, null],
    ['QUANTITY', 3, 4, 3],
    ['QUANTITY', 0, 1, 0],
    ['OUT_OF_STOCK', null, 1, 0],
  ])('%s %s, %d wanted: remaining %s', (status, quantity, wanted, remaining) => {
    const refusal = {
      code: 'ITEM_86',
      lineIds: ['line-1'],
      entity: 'ITEM',
      entityId: itemId(1),
      name: 'item 1',
    };
    expect(judgeStock(book(status, quantity), [demand(wanted)])).toEqual(
      remaining === null ? [] : [{ ...refusal, remaining }],
    );
  });

  it('judges each thing by itself', () => {
    fc.assert(
      fc.property(
        fc.nat(5),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        (left, wanted, other) => {
          const stock = book('QUANTITY', left);
          expect(judgeStock(stock, [demand(wanted), demand(other, 2)])).toEqual(
            judgeStock(stock, [demand(wanted)]),
          );
        },
      ),
    );
  });
});
