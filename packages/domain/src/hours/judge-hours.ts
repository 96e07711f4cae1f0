import type { ItemId } from '../ids.ts';
import type { Menu } from '../menu/menu.ts';
import type { Cart } from '../pricing/cart.ts';
import { isServed, type MenuHours, servedTogether } from './menu-hours.ts';

/** An item that is on the menu, but not at the promised time. */
export type NotServedThen = {
  readonly lineIds: readonly string[];
  readonly itemId: ItemId;
  readonly name: string;
  /** ISO instant from which it is served next; null = nobody knows of one. */
  readonly nextAt: string | null;
};

export type HoursJudgement = {
  /** Each item once, in the order of the cart; empty = all are served then. */
  readonly refused: readonly NotServedThen[];
  /** ISO instant, the promised one or the first after it, at which everything in the cart is served; null = there is none. */
  readonly togetherAt: string | null;
};

/**
 * Whether everything in a cart is served at the time it is promised for (D-02), asked again when the order is placed. Where not,
 * the way out is another time (`togetherAt`) or the cart without those lines. Items that the menu does not know are not judged.
 * @throws RangeError for an unknown zone or no instant.
 */
export function judgeHours(
  menu: Menu,
  hours: MenuHours,
  cart: Cart,
  promisedAt: Date | string,
): HoursJudgement {
  const lines = cart.lines.filter(({ itemId }) => menu.items[itemId] !== undefined);
  const itemIds = [...new Set(lines.map(({ itemId }) => itemId))];
  const refused = itemIds
    .filter((itemId) => !isServed(menu, hours, itemId, promisedAt))
    .map((itemId) => ({
      lineIds: lines.filter((line) => line.itemId === itemId).map(({ id }) => id),
      itemId,
      name: menu.items[itemId]?.name ?? '',
      nextAt: servedTogether(menu, hours, [itemId], promisedAt),
    }));
  if (refused.length === 0) return { refused, togetherAt: new Date(promisedAt).toISOString() };
  return { refused, togetherAt: servedTogether(menu, hours, itemIds, promisedAt) };
}
