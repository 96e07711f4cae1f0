import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChosenModifier } from '../pricing/cart.ts';
import { choice, groupId, item, menu, modifierGroup, option, optionId } from '../testing/menus.ts';
import { openGroups, withChoices } from './open-groups.ts';

const combo = item(1, { modifierGroupIds: [groupId(1), groupId(2)] });
const diner = menu({
  items: [combo],
  modifierGroups: [
    modifierGroup(1, [option(1, { maxQuantity: 2, modifierGroupIds: [groupId(3)] }), option(2)], {
      min: 1,
      max: 2,
    }),
    modifierGroup(2, [option(3), option(4)], { multiSelect: false }),
    modifierGroup(3, [option(5), option(6)]),
  ],
});
const shown = (chosen: readonly ChosenModifier[]) =>
  openGroups(diner, combo, chosen).map(({ group, at, count, max }) => [group.name, at, count, max]);

describe('the groups to ask now', () => {
  it("are the item's own before anything is chosen", () => {
    expect(shown([])).toEqual([
      ['group 1', [], 0, 2],
      ['group 2', [], 0, 1],
    ]);
  });

  it('include those of chosen options, right after the group they were chosen in, once for each choice', () => {
    const chosen = [choice(2, 3), choice(1, 1, 1, [choice(3, 5)]), choice(1, 1)];
    expect(shown(chosen)).toEqual([
      ['group 1', [], 2, 2],
      ['group 3', [1], 1, null],
      ['group 3', [2], 0, null],
      ['group 2', [], 1, 1],
    ]);
    expect(openGroups(diner, combo, chosen)[1]?.path).toEqual([optionId(1)]);
  });

  it('ignore what the menu does not know', () => {
    expect(shown([choice(9, 9), choice(1, 9)])).toEqual([
      ['group 1', [], 1, 2],
      ['group 2', [], 0, 1],
    ]);
  });
});

describe('answering an open group', () => {
  const chosen = [choice(2, 3), choice(1, 1, 1, [choice(3, 5)]), choice(1, 1)];
  it('replaces its answers and nothing else', () => {
    const [one, nested, , two] = openGroups(diner, combo, chosen);
    if (!one || !nested || !two) throw new Error('missing');
    expect(withChoices(chosen, nested, [choice(3, 6)])).toEqual([
      choice(2, 3),
      choice(1, 1, 1, [choice(3, 6)]),
      choice(1, 1),
    ]);
    expect(withChoices(chosen, two, [choice(2, 4)])).toEqual([choice(2, 4), ...chosen.slice(1)]);
    expect(withChoices(chosen, one, [choice(1, 2)])).toEqual([choice(2, 3), choice(1, 2)]);
    expect(withChoices([], one, [choice(1, 2)])).toEqual([choice(1, 2)]);
  });

  it('gives back the same choices when a group is answered as it was', () => {
    const any = fc.array(
      fc.record({ group: fc.constantFrom(1, 2), of: fc.integer({ min: 1, max: 4 }), nested: fc.boolean() }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(any, (entries) => {
        const list = entries
          .toSorted((a, b) => a.group - b.group)
          .map(({ group, of, nested }) => choice(group, of, 1, nested ? [choice(3, 5)] : []));
        for (const open of openGroups(diner, combo, list))
          expect(withChoices(list, open, open.chosen)).toEqual(list);
      }),
    );
  });
});
