import { asId } from '@toast/domain/ids';
import { describe, expect, it } from 'vitest';
import type { Stock, StockRecord } from '../trpc/outputs.ts';
import { applyStock } from './apply-stock.ts';

const entityId: StockRecord['entityId'] = asId('00000000-0000-4000-8000-000000000001');
const soldOut: StockRecord = { entityId, status: 'OUT_OF_STOCK', quantity: null };
const stock: Stock = { seq: 5, epoch: 2, records: [soldOut] };

describe('the stock in the page', () => {
  it.each<[string, number, number, StockRecord, Stock]>([
    [
      'counts',
      6,
      3,
      { entityId, status: 'QUANTITY', quantity: 4 },
      { seq: 6, epoch: 3, records: [{ entityId, status: 'QUANTITY', quantity: 4 }] },
    ],
    [
      'forgets what is back in stock',
      6,
      3,
      { entityId, status: 'IN_STOCK', quantity: null },
      { seq: 6, epoch: 3, records: [] },
    ],
    ['hears nothing twice', 5, 3, { entityId, status: 'IN_STOCK', quantity: null }, stock],
    [
      'is not set back by what is older than my own change',
      6,
      1,
      { entityId, status: 'IN_STOCK', quantity: null },
      { ...stock, seq: 6 },
    ],
  ])('%s', (_, seq, epoch, record, expected) => {
    expect(applyStock(stock, { seq, epoch, record })).toEqual(expected);
  });
});
