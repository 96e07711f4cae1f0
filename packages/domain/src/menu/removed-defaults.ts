import type { ModifierOptionId } from '../ids.ts';
import type { ChosenModifier } from '../pricing/cart.ts';
import type { Item, Menu, ModifierGroup, ModifierOption } from './menu.ts';
import { openGroups } from './open-groups.ts';

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
  return openGroups(menu, item, chosen).flatMap(({ group, path, at, max, chosen: answers }) => {
    if (max === 1 && answers.length > 0) return [];
    const defaults = group.options.filter(({ isDefault, maxQuantity }) => isDefault && maxQuantity > 0);
    const quantity = timesAt(chosen, at);
    return defaults
      .slice(0, max ?? defaults.length)
      .filter((option) => !answers.some(({ optionId }) => optionId === option.id))
      .map((option) => ({ group, option, path, quantity }));
  });
}

/** The quantities of the choices on the way to a group instance, multiplied; `at` as in `OpenGroup`. */
function timesAt(chosen: readonly ChosenModifier[], at: readonly number[]): number {
  const [position, ...rest] = at;
  const choice = position === undefined ? undefined : chosen[position];
  return choice === undefined ? 1 : choice.quantity * timesAt(choice.modifiers, rest);
}
