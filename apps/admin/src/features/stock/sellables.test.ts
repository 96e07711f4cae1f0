import { stockBook } from '@toast/domain/stock/book';
import { describe, expect, it } from 'vitest';
import { draftOf, itemId } from '~/shared/draft/testing.ts';
import { findSellables, type StockFilter, sellablesOf } from './sellables.ts';

const all = sellablesOf(draftOf([[1, 2, 3], [12]]));
const stock = stockBook([
  { entityId: itemId(1), status: 'OUT_OF_STOCK', quantity: null },
  { entityId: itemId(2), status: 'QUANTITY', quantity: 4 },
  { entityId: itemId(3), status: 'QUANTITY', quantity: 0 },
]);
const names = (filter: StockFilter, search: string) =>
  findSellables(all, stock, filter, search).map(({ name }) => name);

describe('looking for what is sold out', () => {
  it.each<[StockFilter, string, string[]]>([
    ['all', '', ['Item 1', 'Item 2', 'Item 3', 'Item 12']],
    ['out', '', ['Item 1', 'Item 3']],
    ['counted', '', ['Item 2']],
    ['options', '', []],
    ['all', 'ITEM 12', ['Item 12']],
    ['all', 'group 2', ['Item 2', 'Item 12']],
    ['all', 'nothing', []],
  ])('%s "%s"', (filter, search, expected) => {
    expect(names(filter, search)).toEqual(expected);
  });

  it('did not find "Smørrebrød" by "smorrebrod", and took ば for は', () => {
    const [known] = all;
    if (known === undefined) throw new Error('no items');
    const named = ['Smørrebrød', 'ばら'].map((name) => ({ ...known, name }));
    const found = (search: string) => findSellables(named, stock, 'all', search).map(({ name }) => name);
    expect(found('smorrebrod')).toEqual(['Smørrebrød']);
    expect(found('はら')).toEqual([]);
    expect(found('バラ')).toEqual(['ばら']);
  });
});
