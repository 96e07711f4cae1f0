import type { ModifierGroupId } from '../ids.ts';
import { remainingOf, type StockBook } from '../stock/book.ts';
import { maxOf } from './group-max.ts';
import type { Item, Menu, ModifierGroup, ModifierOption } from './menu.ts';
import { maxModifierDepth } from './nesting.ts';

/** Why an item cannot be ordered: itself sold out, or a required group whose remaining options do not suffice. */
export type SoldOutBecause =
  | { readonly reason: 'ITEM' }
  | { readonly reason: 'GROUP'; readonly groupId: ModifierGroupId; readonly groupName: string };

/** `remaining`: how many can still be had, null = no limit. It is the item's own count, whatever its options allow. */
export type Availability = {
  readonly orderable: boolean;
  readonly remaining: number | null;
  readonly because: SoldOutBecause | null;
};

/** Whether one of an option can be had now: not sold out, and every group it opens can be answered. */
export const optionIsOrderable = (option: ModifierOption, menu: Menu, stock: StockBook): boolean =>
  orderableAt(option, menu, stock, 1);

function orderableAt(option: ModifierOption, menu: Menu, stock: StockBook, depth: number): boolean {
  if (option.maxQuantity < 1 || remainingOf(stock, option.id) === 0) return false;
  return unanswerable(option, menu, stock, depth) === null;
}

/** How many a group can still give, each option as often as it may be taken and is left. */
export function capacity(group: ModifierGroup, menu: Menu, stock: StockBook, depth: number): number {
  const able = group.options.filter((option) => orderableAt(option, menu, stock, depth + 1));
  const each = able.map((option) =>
    Math.min(option.maxQuantity, remainingOf(stock, option.id) ?? option.maxQuantity),
  );
  return Math.min(
    each.reduce((sum, count) => sum + count, 0),
    maxOf(group) ?? Number.POSITIVE_INFINITY,
  );
}

/** The first required group that cannot be answered. Deeper than groups are ever asked, nothing is required. */
function unanswerable(
  asking: Pick<Item, 'modifierGroupIds'>,
  menu: Menu,
  stock: StockBook,
  depth: number,
): ModifierGroup | null {
  if (depth >= maxModifierDepth) return null;
  for (const groupId of asking.modifierGroupIds) {
    const group = menu.modifierGroups[groupId];
    if (group !== undefined && group.min > 0 && capacity(group, menu, stock, depth) < group.min) return group;
  }
  return null;
}

/** Whether an item can be ordered now, and if not, why. Judged on one of it; a cart's sums are `judgeCart`'s to judge. */
export function availability(item: Item, menu: Menu, stock: StockBook): Availability {
  const remaining = remainingOf(stock, item.id);
  if (remaining === 0) return { orderable: false, remaining, because: { reason: 'ITEM' } };
  const group = unanswerable(item, menu, stock, 0);
  if (group === null) return { orderable: true, remaining, because: null };
  return {
    orderable: false,
    remaining,
    because: { reason: 'GROUP', groupId: group.id, groupName: group.name },
  };
}
