import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type MenuGroupId } from '../ids.ts';
import { stockBook } from '../stock/book.ts';
import { groupId, item, itemId, menu, modifierGroup, option, rate, rateId } from '../testing/menus.ts';
import { lintMenu } from './lint.ts';
import {
  type DraftGroup,
  type DraftItem,
  type DraftModifierGroup,
  type MenuDraft,
  resolveMenu,
} from './resolve.ts';

const section = (n: number): MenuGroupId => asId(`00000000-0000-7000-8015-00000000000${n}`);
const group = (n: number, rest: Partial<DraftGroup> = {}): DraftGroup => ({
  id: section(n),
  name: `section ${n}`,
  description: '',
  sort: n,
  archived: false,
  ...rest,
});
const row = (n: number, rest: Partial<DraftItem> = {}): DraftItem => ({
  ...item(n),
  groupId: section(1),
  sort: n,
  hidden: false,
  archived: false,
  ...rest,
});
const asked = (n: number, options: DraftModifierGroup['options'], archived = false): DraftModifierGroup => ({
  ...modifierGroup(n, options),
  archived,
});
const draft = (rest: Partial<MenuDraft>): MenuDraft => {
  const { restaurantId, version, publishedAt, terms } = menu({ items: [] });
  return {
    restaurantId,
    version,
    publishedAt,
    terms,
    groups: [group(1)],
    items: [],
    modifierGroups: [],
    taxRates: [],
    ...rest,
  };
};
const items = (rest: Partial<MenuDraft>) =>
  resolveMenu(draft(rest)).groups.map(({ name, itemIds }) => [
    name,
    ...itemIds.map((id) => Number(id.slice(-2))),
  ]);

describe('resolving a draft', () => {
  it.each<[string, Partial<MenuDraft>, (string | number)[][]]>([
    [
      'in the order of sort, equals by id',
      {
        groups: [group(1, { sort: 2 }), group(2, { sort: 1 })],
        items: [row(3, { sort: 5 }), row(2, { sort: 5 }), row(1, { sort: 9 })],
      },
      [['section 2'], ['section 1', 2, 3, 1]],
    ],
    [
      'without the hidden and the archived',
      { items: [row(1), row(2, { hidden: true }), row(3, { archived: true })] },
      [['section 1', 1]],
    ],
    [
      'without the items of an archived group',
      { groups: [group(1, { archived: true }), group(2)], items: [row(1), row(2, { groupId: section(2) })] },
      [['section 2', 2]],
    ],
  ])('%s', (_, rest, expected) => {
    expect(items(rest)).toEqual(expected);
  });

  it('keeps of groups and rates what something leads to, through nesting and circles', () => {
    const nested = option(1, { modifierGroupIds: [groupId(2)], taxRateIds: [rateId(2)] });
    const resolved = resolveMenu(
      draft({
        items: [
          row(1, { modifierGroupIds: [groupId(1)], taxRateIds: [rateId(1)] }),
          row(2, { hidden: true, modifierGroupIds: [groupId(3)], taxRateIds: [rateId(3)] }),
        ],
        modifierGroups: [
          asked(1, [nested]),
          asked(2, [option(2, { modifierGroupIds: [groupId(1)] })]),
          asked(3, []),
        ],
        taxRates: [rate(1, 1), rate(2, 2), rate(3, 3)],
      }),
    );
    expect(Object.keys(resolved.items)).toEqual([itemId(1)]);
    expect(Object.keys(resolved.modifierGroups)).toEqual([groupId(1), groupId(2)]);
    expect(Object.keys(resolved.taxRates)).toEqual([rateId(1), rateId(2)]);
  });

  it('drops references to what was archived and keeps those to what never was', () => {
    const resolved = resolveMenu(
      draft({
        items: [row(1, { modifierGroupIds: [groupId(1), groupId(2), groupId(9)] })],
        modifierGroups: [asked(1, [option(1, { modifierGroupIds: [groupId(2)] })]), asked(2, [], true)],
      }),
    );
    expect(resolved.items[itemId(1)]?.modifierGroupIds).toEqual([groupId(1), groupId(9)]);
    expect(resolved.modifierGroups[groupId(1)]?.options[0]?.modifierGroupIds).toEqual([]);
    expect(lintMenu(resolved, { stock: stockBook([]), stations: 1 }).map(({ code }) => code)).toEqual([
      'UNKNOWN_REFERENCE',
    ]);
  });

  it('keeps the order of rows that a database has sorted already', () => {
    const sorted = [3, 1, 2].map((n) => ({ ...item(n), groupId: section(1), hidden: false }));
    const { id, name, description } = group(1);
    expect(items({ groups: [{ id, name, description }], items: sorted })).toEqual([['section 1', 3, 1, 2]]);
  });

  it('leaves nothing of the draft in the document', () => {
    const resolved = resolveMenu(
      draft({ items: [row(1, { modifierGroupIds: [groupId(1)] })], modifierGroups: [asked(1, [option(1)])] }),
    );
    expect(resolved.items[itemId(1)]).toEqual(item(1, { modifierGroupIds: [groupId(1)] }));
    expect(resolved.modifierGroups[groupId(1)]).toEqual(modifierGroup(1, [option(1)]));
  });

  it('is the same whatever the order of rows', () => {
    const rows = fc.array(
      fc.record({
        sort: fc.nat(3),
        hidden: fc.boolean(),
        archived: fc.boolean(),
        groupId: fc.constantFrom(section(1), section(2), section(3)),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, (list) => {
        const all = list.map((rest, i) => row(i, rest));
        const groups = [group(1), group(2)];
        const one = resolveMenu(draft({ groups, items: all }));
        expect(resolveMenu(draft({ groups: groups.toReversed(), items: all.toReversed() }))).toEqual(one);
        expect(one.groups.flatMap(({ itemIds }) => itemIds).sort()).toEqual(Object.keys(one.items).sort());
      }),
    );
  });
});
