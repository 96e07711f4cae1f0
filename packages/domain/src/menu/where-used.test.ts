import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupId, item, itemId, menu, modifierGroup, option, optionId } from '../testing/menus.ts';
import { resolveMenu } from './resolve.ts';
import { whereUsed } from './where-used.ts';

const diner = menu({
  items: [
    item(1, { modifierGroupIds: [groupId(1), groupId(2)] }),
    item(2, { modifierGroupIds: [groupId(2)] }),
    item(3),
  ],
  modifierGroups: [
    modifierGroup(1, [option(1, { modifierGroupIds: [groupId(3)] }), option(2)]),
    modifierGroup(2, [option(3)]),
    modifierGroup(3, [option(4, { modifierGroupIds: [groupId(1)] })]),
    modifierGroup(4, []),
  ],
});

describe('where a modifier group is used', () => {
  it.each<[string, number, ReturnType<typeof whereUsed>]>([
    ['by items', 2, { items: [itemId(1), itemId(2)], options: [], reachedFrom: [itemId(1), itemId(2)] }],
    [
      'by an option, in a circle',
      3,
      {
        items: [],
        options: [{ groupId: groupId(1), optionId: optionId(1) }],
        reachedFrom: [itemId(1)],
      },
    ],
    [
      'by an item and an option',
      1,
      {
        items: [itemId(1)],
        options: [{ groupId: groupId(3), optionId: optionId(4) }],
        reachedFrom: [itemId(1)],
      },
    ],
    ['by nobody', 4, { items: [], options: [], reachedFrom: [] }],
  ])('%s', (_, n, expected) => {
    expect(whereUsed(diner, groupId(n))).toEqual(expected);
  });

  it('is somewhere exactly for the groups that a published menu keeps', () => {
    const links = fc.array(fc.subarray([1, 2, 3, 4]), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(links, ([ofItem = [], ...ofGroups]) => {
        const groups = ofGroups.map((next, i) =>
          modifierGroup(i + 1, [option(i + 1, { modifierGroupIds: next.map(groupId) })]),
        );
        const sold = item(1, { modifierGroupIds: ofItem.map(groupId) });
        const whole = menu({ items: [sold], modifierGroups: groups });
        const [section] = whole.groups;
        if (section === undefined) throw new Error('missing');
        const { restaurantId, version, publishedAt, terms } = whole;
        const published = resolveMenu({
          restaurantId,
          version,
          publishedAt,
          terms,
          groups: [section],
          items: [{ ...sold, groupId: section.id, hidden: false }],
          modifierGroups: groups,
          taxRates: [],
        });
        for (const { id } of groups)
          expect(whereUsed(whole, id).reachedFrom.length > 0).toBe(id in published.modifierGroups);
      }),
    );
  });
});
