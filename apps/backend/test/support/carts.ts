import type { Item, Menu } from '@toast/domain/menu/menu';
import type { DiningOption } from '@toast/domain/order/dining-option';
import type { Cart, CartLine, ChosenModifier } from '@toast/domain/pricing/cart';
import { v7 } from 'uuid';

/** A guest who has given everything that any restaurant asks for. */
export const guest = {
  name: 'Aoife',
  phone: '+353 1 555 0101',
  email: 'aoife@example.org',
  table: '7',
} as const;

/** The fewest choices that answer every required group, at any depth. */
export function fewestChoices(menu: Menu, asking: Pick<Item, 'modifierGroupIds'>): ChosenModifier[] {
  return asking.modifierGroupIds.flatMap((groupId) => {
    const group = menu.modifierGroups[groupId];
    if (group === undefined || group.min === 0) return [];
    return group.options.slice(0, group.min).map((option) => ({
      groupId,
      optionId: option.id,
      quantity: 1,
      modifiers: fewestChoices(menu, option),
    }));
  });
}

export const lineOf = (menu: Menu, item: Item, quantity = 1): CartLine => ({
  id: `line-${item.id}`,
  itemId: item.id,
  quantity,
  modifiers: fewestChoices(menu, item),
  note: '',
});

/** The first `count` items of the menu, one of each. */
export function someCart(menu: Menu, count = 3, diningOption: DiningOption = 'TAKE_OUT'): Cart {
  return {
    diningOption,
    lines: itemsOf(menu)
      .slice(0, count)
      .map((item) => lineOf(menu, item)),
  };
}

/** All items in the order of the menu. */
export const itemsOf = (menu: Menu): Item[] =>
  menu.groups.flatMap(({ itemIds }) => itemIds.flatMap((id) => menu.items[id] ?? []));

/** The first item of the menu, which every demo has. */
export function firstItem(menu: Menu): Item {
  const [item] = itemsOf(menu);
  if (item === undefined) throw new Error('the menu is empty');
  return item;
}

export const freshKey = (): string => `test-${v7()}`;
