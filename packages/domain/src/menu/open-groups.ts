import type { ModifierOptionId } from '../ids.ts';
import type { ChosenModifier } from '../pricing/cart.ts';
import { maxOf } from './group-max.ts';
import type { Item, Menu, ModifierGroup } from './menu.ts';
import { maxModifierDepth } from './nesting.ts';

/** A question that the item's sheet asks now. */
export type OpenGroup = {
  readonly group: ModifierGroup;
  /** The options chosen on the way here; empty = asked by the item itself. Its length is how far to indent. */
  readonly path: readonly ModifierOptionId[];
  /** The same way as positions in `chosen`, which tells two choices of one option apart; see `withChoices`. */
  readonly at: readonly number[];
  /** The most that may be chosen, counting quantities; null = no limit. */
  readonly max: number | null;
  /** What is chosen in this group, counting quantities. */
  readonly count: number;
  /** The answers given here; those of other groups at the same place are left out. */
  readonly chosen: readonly ChosenModifier[];
};

/** The groups to ask, each before the groups that its chosen options open. */
export function openGroups(
  menu: Menu,
  item: Pick<Item, 'modifierGroupIds'>,
  chosen: readonly ChosenModifier[],
): OpenGroup[] {
  const open: OpenGroup[] = [];
  ask(menu, item.modifierGroupIds, chosen, [], [], open);
  return open;
}

function ask(
  menu: Menu,
  groupIds: Item['modifierGroupIds'],
  chosen: readonly ChosenModifier[],
  path: readonly ModifierOptionId[],
  at: readonly number[],
  open: OpenGroup[],
): void {
  if (path.length >= maxModifierDepth) return;
  for (const groupId of new Set(groupIds)) {
    const group = menu.modifierGroups[groupId];
    if (group === undefined) continue;
    const answers = chosen.filter((choice) => choice.groupId === groupId);
    const count = answers.reduce((sum, { quantity }) => sum + quantity, 0);
    open.push({ group, path, at, max: maxOf(group), count, chosen: answers });
    for (const [position, choice] of chosen.entries()) {
      if (choice.groupId !== groupId) continue;
      const option = group.options.find(({ id }) => id === choice.optionId);
      if (option === undefined) continue;
      ask(menu, option.modifierGroupIds, choice.modifiers, [...path, option.id], [...at, position], open);
    }
  }
}

/**
 * The line's choices with the answers of one open group replaced; everything else stays. Answers are put where the group's old
 * ones were, so that the positions of other groups' choices, and what is nested in them, are not disturbed more than needed.
 */
export function withChoices(
  chosen: readonly ChosenModifier[],
  open: Pick<OpenGroup, 'group' | 'at'>,
  answers: readonly ChosenModifier[],
): ChosenModifier[] {
  const [position, ...rest] = open.at;
  if (position === undefined) {
    const first = chosen.findIndex(({ groupId }) => groupId === open.group.id);
    const others = (part: readonly ChosenModifier[]) =>
      part.filter(({ groupId }) => groupId !== open.group.id);
    if (first === -1) return [...chosen, ...answers];
    return [...others(chosen.slice(0, first)), ...answers, ...others(chosen.slice(first))];
  }
  return chosen.map((choice, i) =>
    i === position
      ? { ...choice, modifiers: withChoices(choice.modifiers, { group: open.group, at: rest }, answers) }
      : choice,
  );
}
