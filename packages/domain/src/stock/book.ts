import type { ItemId, ModifierOptionId } from '../ids.ts';
import type { StockRecord } from './stock.ts';

/** Stock records by entity. Whatever has no record is in stock. */
export type StockBook = ReadonlyMap<ItemId | ModifierOptionId, StockRecord>;

export const stockBook = (records: readonly StockRecord[]): StockBook =>
  new Map(records.map((record) => [record.entityId, record]));

/** How many can still be had: null = no limit, 0 = sold out. */
export function remainingOf(stock: StockBook, entityId: ItemId | ModifierOptionId): number | null {
  const record = stock.get(entityId);
  if (record === undefined || record.status === 'IN_STOCK') return null;
  return record.status === 'OUT_OF_STOCK' ? 0 : Math.max(0, record.quantity ?? 0);
}
