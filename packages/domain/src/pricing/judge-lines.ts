import type { Menu } from '../menu/menu.ts';
import { validateModifiers } from '../menu/modifiers.ts';
import type { CartRefusal } from '../refusal.ts';
import type { Cart } from './cart.ts';
import { cartLimits } from './limits.ts';

/**
 * Whether the menu can sell this cart at all, stock aside: it has lines, the dining option is offered, every item is on the menu,
 * every modifier rule holds, and nothing is beyond the limits (more than 99 of a line or 100 lines = AMOUNT_TOO_LARGE).
 * @throws RangeError for a quantity that is no positive integer: the wire's schema keeps those out, so it is a bug of the caller.
 */
export function judgeLines(menu: Menu, cart: Cart): CartRefusal[] {
  if (cart.lines.length === 0) return [{ code: 'EMPTY_CART' }];
  if (cart.lines.length > cartLimits.lines) return [{ code: 'AMOUNT_TOO_LARGE' }];
  const refusals: CartRefusal[] = [];
  const { diningOption } = cart;
  if (!menu.terms.diningOptions.some((offer) => offer.diningOption === diningOption)) {
    refusals.push({ code: 'DINING_OPTION_UNAVAILABLE', diningOption });
  }
  let tooMany = false;
  for (const line of cart.lines) {
    if (!Number.isSafeInteger(line.quantity) || line.quantity < 1)
      throw new RangeError('quantity of a line must be a positive integer');
    tooMany ||= line.quantity > cartLimits.quantityPerLine;
    const item = menu.items[line.itemId];
    if (item === undefined) {
      refusals.push({ code: 'ITEM_GONE', lineId: line.id, itemId: line.itemId });
      continue;
    }
    const violations = validateModifiers(menu, item, line.modifiers);
    if (violations.length === 0) continue;
    refusals.push({
      code: 'MODIFIER_RULE',
      lineId: line.id,
      itemId: item.id,
      itemName: item.name,
      violations,
    });
  }
  if (tooMany) refusals.push({ code: 'AMOUNT_TOO_LARGE' });
  return refusals;
}
