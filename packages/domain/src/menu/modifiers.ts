import type { ModifierGroupId, ModifierOptionId } from '../ids.ts';
import type { ChosenModifier } from '../pricing/cart.ts';
import { maxOf } from './group-max.ts';
import type { Item, Menu, ModifierGroup } from './menu.ts';
import { maxModifierDepth } from './nesting.ts';
import type { ModifierViolation } from './violation.ts';

type Level = {
  readonly menu: Menu;
  readonly groupIds: readonly ModifierGroupId[];
  readonly chosen: readonly ChosenModifier[];
  readonly path: readonly ModifierOptionId[];
  readonly found: ModifierViolation[];
};

const isCount = (quantity: number): boolean => Number.isSafeInteger(quantity) && quantity >= 1;

function judgeGroup(level: Level, group: ModifierGroup): void {
  const { path, found } = level;
  const about = { path, groupId: group.id, groupName: group.name };
  const max = maxOf(group);
  const perOption = new Map<ModifierOptionId, number>();
  let total = 0;
  for (const choice of level.chosen) {
    if (choice.groupId !== group.id) continue;
    const option = group.options.find(({ id }) => id === choice.optionId);
    const at = { ...about, optionId: choice.optionId, chosen: choice.quantity };
    if (option === undefined) {
      found.push({ ...at, rule: 'UNKNOWN_OPTION', min: 0, max: 0 });
    } else if (!isCount(choice.quantity)) {
      found.push({ ...at, rule: 'BAD_QUANTITY', min: 1, max: option.maxQuantity });
    } else {
      total += choice.quantity;
      const ofOption = (perOption.get(option.id) ?? 0) + choice.quantity;
      perOption.set(option.id, ofOption);
      const next = {
        ...level,
        groupIds: option.modifierGroupIds,
        chosen: choice.modifiers,
        path: [...path, option.id],
      };
      if (option.modifierGroupIds.length > 0 || choice.modifiers.length > 0) judgeLevel(next);
    }
  }
  for (const option of group.options) {
    const ofOption = perOption.get(option.id) ?? 0;
    if (ofOption <= option.maxQuantity) continue;
    found.push({
      ...about,
      rule: 'TOO_MANY_OF_OPTION',
      optionId: option.id,
      min: 0,
      max: option.maxQuantity,
      chosen: ofOption,
    });
  }
  if (total < group.min)
    found.push({ ...about, rule: 'TOO_FEW', optionId: null, min: group.min, max, chosen: total });
  if (max !== null && total > max) {
    found.push({ ...about, rule: 'TOO_MANY', optionId: null, min: group.min, max, chosen: total });
  }
}

function judgeLevel(level: Level): void {
  const { menu, path, found } = level;
  const asked = new Set(path.length < maxModifierDepth ? level.groupIds : []);
  for (const id of asked) {
    const group = menu.modifierGroups[id];
    if (group === undefined) asked.delete(id);
    else judgeGroup(level, group);
  }
  for (const { groupId, optionId, quantity } of level.chosen) {
    if (asked.has(groupId)) continue;
    const groupName = menu.modifierGroups[groupId]?.name ?? '';
    found.push({
      rule: 'UNKNOWN_GROUP',
      path,
      groupId,
      groupName,
      optionId,
      min: 0,
      max: 0,
      chosen: quantity,
    });
  }
}

/**
 * Every rule of the menu that a line's modifiers break, in the order in which the menu asks; empty = fine. Minimum and maximum
 * count quantities, not distinct options. Groups that an option opens are judged for each choice of it by itself, with its own
 * nested choices; quantities there are per one of the choice above. A group that the menu names but does not hold is not asked.
 */
export function validateModifiers(
  menu: Menu,
  item: Item,
  chosen: readonly ChosenModifier[],
): ModifierViolation[] {
  const found: ModifierViolation[] = [];
  judgeLevel({ menu, groupIds: item.modifierGroupIds, chosen, path: [], found });
  return found;
}

/** Whether a line may be ordered as it is chosen. */
export const modifiersAreComplete = (menu: Menu, item: Item, chosen: readonly ChosenModifier[]): boolean =>
  validateModifiers(menu, item, chosen).length === 0;
