import { openGroups, withChoices } from '@toast/domain/menu/open-groups';
import type { ChosenModifier } from '@toast/domain/pricing/cart';
import { choice, groupId, item, menu, modifierGroup, option, optionId } from '@toast/domain/testing/menus';
import { describe, expect, it } from 'vitest';
import { chooseOnly, chooseSome, hasRoom, quantityOf } from './answers.ts';

const side = option(3, { modifierGroupIds: [groupId(2)], maxQuantity: 3 });
const dish = item(1, { modifierGroupIds: [groupId(1)] });
const shop = menu({
  items: [dish],
  modifierGroups: [
    modifierGroup(1, [option(1), option(2), side], { max: 3 }),
    modifierGroup(2, [option(4, { isDefault: true }), option(5)], { min: 1, max: 1, multiSelect: false }),
  ],
});
const none = new Map();
const first = (chosen: readonly ChosenModifier[]) => {
  const open = openGroups(shop, dish, chosen)[0];
  if (open === undefined) throw new Error('no group');
  return open;
};
const answered = (chosen: readonly ChosenModifier[], answer: readonly ChosenModifier[]) =>
  withChoices(chosen, first(chosen), answer);

describe('answering a modifier group', () => {
  it('takes the defaults of what a choice opens', () => {
    expect(answered([], chooseSome(shop, none, first([]), side, 1))).toEqual([
      choice(1, 3, 1, [choice(2, 4)]),
    ]);
  });

  it('counts up without forgetting what was answered below', () => {
    const chosen = [choice(1, 3, 1, [choice(2, 5)])];
    expect(answered(chosen, chooseSome(shop, none, first(chosen), side, 2))).toEqual([
      choice(1, 3, 2, [choice(2, 5)]),
    ]);
  });

  it('takes away at zero and leaves the rest', () => {
    const chosen = [choice(1, 1), choice(1, 3)];
    expect(answered(chosen, chooseSome(shop, none, first(chosen), option(1), 0))).toEqual([choice(1, 3)]);
  });

  it('replaces the one answer of a single choice, and keeps it when it is chosen again', () => {
    const chosen = [choice(1, 3, 1, [choice(2, 5)])];
    expect(chooseOnly(shop, none, first(chosen), option(1))).toEqual([choice(1, 1)]);
    expect(chooseOnly(shop, none, first(chosen), side)).toEqual(chosen);
  });

  it('knows how much is chosen and whether more fits', () => {
    const chosen = [choice(1, 3, 2), choice(1, 1)];
    expect(quantityOf(first(chosen), side)).toBe(2);
    expect(quantityOf(first(chosen), option(2))).toBe(0);
    expect(hasRoom(first(chosen))).toBe(false);
    expect(hasRoom(first(chosen.slice(1)))).toBe(true);
    expect(optionId(1)).toBe(option(1).id);
  });
});
