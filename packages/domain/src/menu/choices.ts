import type { ChosenModifier } from '../pricing/cart.ts';
import type { Item, Menu, ModifierGroup, ModifierOption } from './menu.ts';
import { maxModifierDepth } from './nesting.ts';

/**
 * A choice found on the menu. `quantity` is per one of the line, so multiplied by the quantities of the choices above:
 * two side salads with one dressing each make two dressings.
 */
export type Choice = {
  readonly group: ModifierGroup;
  readonly option: ModifierOption;
  readonly quantity: number;
  readonly depth: number;
};

/** All choices of a line, each before the choices it opens; whatever the menu does not know is left out. */
export function choices(
  menu: Menu,
  item: Pick<Item, 'modifierGroupIds'>,
  chosen: readonly ChosenModifier[],
): Choice[] {
  const found: Choice[] = [];
  collect(menu, item.modifierGroupIds, chosen, 1, 0, found);
  return found;
}

function collect(
  menu: Menu,
  groupIds: Item['modifierGroupIds'],
  chosen: readonly ChosenModifier[],
  times: number,
  depth: number,
  found: Choice[],
): void {
  if (depth >= maxModifierDepth) return;
  for (const choice of chosen) {
    if (!groupIds.includes(choice.groupId)) continue;
    const group = menu.modifierGroups[choice.groupId];
    const option = group?.options.find(({ id }) => id === choice.optionId);
    if (group === undefined || option === undefined) continue;
    const quantity = times * choice.quantity;
    found.push({ group, option, quantity, depth });
    if (choice.modifiers.length > 0)
      collect(menu, option.modifierGroupIds, choice.modifiers, quantity, depth + 1, found);
  }
}
