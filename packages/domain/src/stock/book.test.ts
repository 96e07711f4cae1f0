import { describe, expect, it } from 'vitest';
import { itemId } from '../testing/menus.ts';
import { remainingOf, stockBook } from './book.ts';
import type { StockStatus } from './stock.ts';

describe('what is left', () => {
  it.each<[StockStatus, number | null, number | null]>([
    ['IN_STOCK', null, null],
    ['QUANTITY', 3, 3],
    ['QUANTITY', 0, 0],
    ['QUANTITY', -1, 0],
    ['QUANTITY', null, 0],
    ['OUT_OF_STOCK', null, 0],
  ])('%s %s leaves %s', (status, quantity, left) => {
    expect(remainingOf(stockBook([{ entityId: itemId(1), status, quantity }]), itemId(1))).toBe(left);
  });

  it('is without limit where nothing is recorded', () => {
    expect(remainingOf(stockBook([]), itemId(1))).toBeNull();
  });
});
