import { remainingOf, type StockBook } from '@toast/domain/stock/book';
import type { StockRecord } from '../trpc/outputs.ts';

/** The same of a record by itself. */
export const recordWords = ({ status, quantity }: Pick<StockRecord, 'status' | 'quantity'>): string =>
  status === 'IN_STOCK' ? 'In stock' : quantity === null || quantity === 0 ? 'Sold out' : `${quantity} left`;

/** "In stock", "Sold out", "7 left". */
export function stockWords(stock: StockBook | undefined, id: StockRecord['entityId']): string {
  const left = stock === undefined ? null : remainingOf(stock, id);
  return left === null ? 'In stock' : left === 0 ? 'Sold out' : `${left} left`;
}

export const isSoldOut = (stock: StockBook | undefined, id: StockRecord['entityId']): boolean =>
  stock !== undefined && remainingOf(stock, id) === 0;

/** What has been done, once it is. */
export function stockSaid(
  name: string,
  { status, quantity }: Pick<StockRecord, 'status' | 'quantity'>,
): string {
  if (status === 'IN_STOCK') return `${name} is back in stock`;
  return status === 'OUT_OF_STOCK' || quantity === 0 ? `${name} is sold out` : `${name}: ${quantity} left`;
}
