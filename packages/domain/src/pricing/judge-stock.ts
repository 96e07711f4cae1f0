import type { CartRefusal } from '../refusal.ts';
import { remainingOf, type StockBook } from '../stock/book.ts';
import type { Demand } from './demand.ts';

/** What speaks against taking all this out of stock at once; empty = there is enough. */
export function judgeStock(stock: StockBook, demands: readonly Demand[]): CartRefusal[] {
  const refusals: CartRefusal[] = [];
  for (const { entity, entityId, name, quantity, lineIds } of demands) {
    const remaining = remainingOf(stock, entityId);
    if (remaining === null || quantity <= remaining) continue;
    refusals.push({ code: 'ITEM_86', lineIds, entity, entityId, name, remaining });
  }
  return refusals;
}
