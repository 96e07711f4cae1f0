import type { ModifierGroupId } from '@toast/domain/ids';
import type { Item, Menu } from '@toast/domain/menu/menu';
import type { Cart, CartLine, ChosenModifier } from '@toast/domain/pricing/cart';

/** Three lines, each of an item with modifiers, every required choice made: what one guest orders. */
export function threeLines(menu: Menu): Cart {
  const items = Object.values(menu.items).filter((item) => item.modifierGroupIds.length > 0);
  const lines = items.slice(0, 3).map((item, index) => line(menu, item, index));
  if (lines.length < 3) throw new Error('the menu has too few items with modifiers');
  return { diningOption: 'TAKE_OUT', lines };
}

const line = (menu: Menu, item: Item, index: number): CartLine => ({
  id: `line-${index}`,
  itemId: item.id,
  quantity: 1 + index,
  modifiers: item.modifierGroupIds.flatMap((id) => choose(menu, id)),
  note: '',
});

function choose(menu: Menu, groupId: ModifierGroupId): ChosenModifier[] {
  const group = menu.modifierGroups[groupId];
  if (group === undefined) return [];
  return group.options.slice(0, Math.max(1, group.min)).map((option) => ({
    groupId,
    optionId: option.id,
    quantity: 1,
    modifiers: option.modifierGroupIds.flatMap((id) => choose(menu, id)),
  }));
}
