import type { Stock, StockRecord } from '../trpc/outputs.ts';

/** The stock after a record was set. In stock needs no record: whatever has none is. */
export const withRecord = (stock: Stock, record: StockRecord): Stock => ({
  ...stock,
  records: [
    ...stock.records.filter(({ entityId }) => entityId !== record.entityId),
    ...(record.status === 'IN_STOCK' ? [] : [record]),
  ],
});

type Heard = { readonly seq: number; readonly epoch: number; readonly record: StockRecord };

/** As `withRecord`, by an event of the log; one that was told already changes nothing. */
export function applyStock(stock: Stock, { seq, epoch, record }: Heard): Stock {
  if (seq <= stock.seq) return stock;
  if (epoch < stock.epoch) return { ...stock, seq };
  return { ...withRecord(stock, record), seq, epoch };
}
