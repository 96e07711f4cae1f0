import type { ModifierOptionId } from '../ids.ts';
import type { ChosenModifier } from '../pricing/cart.ts';
import { maxOf } from './group-max.ts';
import type { Item, Menu, ModifierGroup, ModifierOption } from './menu.ts';
import { maxModifierDepth } from './nesting.ts';

/** A default that was left out: the kitchen must hear of it, as the dish comes with it. `path` as in `OpenGroup`. */
export type RemovedDefault = {
  readonly group: ModifierGroup;
  readonly option: ModifierOption;
  readonly path: readonly ModifierOptionId[];
  /** How many of the dish come without it: the quantities of the choices on the way, multiplied. */
  readonly quantity: number;
};

/**
 * The defaults that a line leaves out, each group instance for itself, in the order in which the menu asks (feature D-03: a
 * default that is omitted is removed). Only defaults that the sheet would open with count; see `defaultModifiers`. A group that
 * takes one answer has had its default replaced, not removed, as soon as anything is chosen in it.
 */
export function removedDefaults(
  menu: Menu,
  item: Pick<Item, 'modifierGroupIds'>,
  chosen: readonly ChosenModifier[],
): RemovedDefault[] {
  const removed: RemovedDefault[] = [];
  collect(menu, item.modifierGroupIds, chosen, [], 1, removed);
  return removed;
}

function collect(
  menu: Menu,
  groupIds: Item['modifierGroupIds'],
  chosen: readonly ChosenModifier[],
  path: readonly ModifierOptionId[],
  times: number,
  removed: RemovedDefault[],
): void {
  if (path.length >= maxModifierDepth) return;
  for (const groupId of new Set(groupIds)) {
    const group = menu.modifierGroups[groupId];
    if (group === undefined) continue;
    const answers = chosen.filter((choice) => choice.groupId === groupId);
    const max = maxOf(group);
    const replaced = max === 1 && answers.length > 0;
    const defaults = group.options.filter(({ isDefault, maxQuantity }) => isDefault && maxQuantity > 0);
    for (const option of replaced ? [] : defaults.slice(0, max ?? defaults.length)) {
      if (answers.some(({ optionId }) => optionId === option.id)) continue;
      removed.push({ group, option, path, quantity: times });
    }
    for (const { optionId, quantity, modifiers } of answers) {
      const option = group.options.find(({ id }) => id === optionId);
      if (option !== undefined)
        collect(menu, option.modifierGroupIds, modifiers, [...path, optionId], times * quantity, removed);
    }
  }
}
