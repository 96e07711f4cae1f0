import type { Item, Menu } from '@toast/domain/menu/menu';
import type { CartLine } from '@toast/domain/pricing/cart';
import { listLine } from '@toast/domain/pricing/price-line';
import type { SeenLine } from '~/features/cart/stored-cart.ts';

/** The line as it goes into the cart, with what the guest saw of it. The dining option changes tax, never the listed price. */
export function seenLine(menu: Menu, item: Item, line: CartLine): SeenLine {
  const { unitPrice } = listLine(menu, item, line, 'TAKE_OUT').priced;
  return { ...line, seen: { name: item.name, unitPrice, image: item.image } };
}
