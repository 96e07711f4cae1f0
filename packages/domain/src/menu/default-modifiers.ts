import type { ChosenModifier } from '../pricing/cart.ts';
import { remainingOf, type StockBook } from '../stock/book.ts';
import { maxOf } from './group-max.ts';
import type { Item, Menu } from './menu.ts';
import { maxModifierDepth } from './nesting.ts';

const nothingRecorded: StockBook = new Map();

/**
 * What is chosen when the item's sheet opens: one of each default option, with the defaults of the groups it opens, no more than
 * a group takes and nothing that is sold out. May be incomplete: a required group without a default is the guest's to answer.
 */
export function defaultModifiers(
  menu: Menu,
  item: Pick<Item, 'modifierGroupIds'>,
  stock: StockBook = nothingRecorded,
): ChosenModifier[] {
  return defaultsOf(menu, item.modifierGroupIds, stock, 0);
}

function defaultsOf(
  menu: Menu,
  groupIds: Item['modifierGroupIds'],
  stock: StockBook,
  depth: number,
): ChosenModifier[] {
  if (depth >= maxModifierDepth) return [];
  return [...new Set(groupIds)].flatMap((groupId) => {
    const group = menu.modifierGroups[groupId];
    if (group === undefined) return [];
    const wanted = group.options.filter(
      (option) => option.isDefault && option.maxQuantity > 0 && remainingOf(stock, option.id) !== 0,
    );
    return wanted.slice(0, maxOf(group) ?? wanted.length).map((option) => ({
      groupId,
      optionId: option.id,
      quantity: 1,
      modifiers: defaultsOf(menu, option.modifierGroupIds, stock, depth + 1),
    }));
  });
}
