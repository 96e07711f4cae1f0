import type { Menu } from '../menu/menu.ts';
import type { CartRefusal } from '../refusal.ts';
import type { StockBook } from '../stock/book.ts';
import type { Cart } from './cart.ts';
import { demandOf } from './demand.ts';
import { judgeLines } from './judge-lines.ts';
import { judgeStock } from './judge-stock.ts';

/**
 * Everything that speaks against selling this cart now, all at once, so that the guest mends it in one go; empty = fine.
 * Stock is judged on the sum over all lines: two lines of the last portion are refused together.
 */
export function judgeCart(menu: Menu, stock: StockBook, cart: Cart): CartRefusal[] {
  const refusals = judgeLines(menu, cart);
  if (stock.size === 0 || cart.lines.length === 0) return refusals;
  return [...refusals, ...judgeStock(stock, demandOf(menu, cart))];
}
