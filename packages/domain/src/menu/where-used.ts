import type { ItemId, ModifierGroupId, ModifierOptionId } from '../ids.ts';
import type { Menu } from './menu.ts';

/** Where a shared modifier group is asked, for the editor to show before one edit changes all of it. */
export type GroupUses = {
  /** Items that ask it themselves, in the menu's order of ids. */
  readonly items: readonly ItemId[];
  /** Options that open it, each with its group. */
  readonly options: readonly { readonly groupId: ModifierGroupId; readonly optionId: ModifierOptionId }[];
  /** All items that lead to it, through options too. */
  readonly reachedFrom: readonly ItemId[];
};

/** The uses of a modifier group on a menu (feature A-04); all empty = nobody asks it. A circle is walked once. */
export function whereUsed(menu: Pick<Menu, 'items' | 'modifierGroups'>, groupId: ModifierGroupId): GroupUses {
  const items = Object.values(menu.items);
  const groups = Object.values(menu.modifierGroups);
  // The group itself, and all groups that lead to it.
  const leading = new Set([groupId]);
  for (const target of leading) {
    for (const group of groups) {
      if (group.options.some(({ modifierGroupIds }) => modifierGroupIds.includes(target)))
        leading.add(group.id);
    }
  }
  return {
    items: items.filter(({ modifierGroupIds }) => modifierGroupIds.includes(groupId)).map(({ id }) => id),
    options: groups.flatMap((group) =>
      group.options
        .filter(({ modifierGroupIds }) => modifierGroupIds.includes(groupId))
        .map(({ id }) => ({ groupId: group.id, optionId: id })),
    ),
    reachedFrom: items
      .filter(({ modifierGroupIds }) => modifierGroupIds.some((id) => leading.has(id)))
      .map(({ id }) => id),
  };
}
