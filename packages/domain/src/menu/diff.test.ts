import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MenuParts } from '../testing/menus.ts';
import { groupId, item, itemId, menu, modifierGroup, option, optionId, rate } from '../testing/menus.ts';
import { anySale } from '../testing/sales.ts';
import { diffMenus } from './diff.ts';
import type { Menu } from './menu.ts';

const parts: MenuParts = {
  items: [item(1, { name: 'Soup', price: 500 }), item(2, { name: 'Pie' })],
  modifierGroups: [modifierGroup(1, [option(1, { price: 50 }), option(2)])],
  taxRates: [rate(1, 100_000)],
};
const told = (after: Menu, before: Menu | null = menu(parts)) =>
  diffMenus(before, after).map(({ kind, entity, name, fields }) =>
    `${kind} ${entity} ${name} ${fields.map(({ field }) => field).join()}`.trim(),
  );
const [soup = item(1), pie = item(2)] = parts.items;

describe('what changes between two menus', () => {
  it.each<[string, MenuParts, string[]]>([
    ['nothing', parts, []],
    ['a price', { ...parts, items: [{ ...soup, price: 550 }, pie] }, ['CHANGED ITEM Soup price']],
    [
      'prices before all else',
      {
        ...parts,
        items: [
          { ...soup, name: 'Broth' },
          { ...pie, price: 1100 },
        ],
        modifierGroups: [modifierGroup(1, [option(1, { price: 60 }), option(2)])],
      },
      ['CHANGED ITEM Pie price', 'CHANGED OPTION option 1 price', 'CHANGED ITEM Broth name'],
    ],
    [
      'an item more',
      { ...parts, items: [soup, pie, item(3)] },
      ['ADDED ITEM item 3', 'CHANGED GROUP All itemIds'],
    ],
    ['an item less', { ...parts, items: [soup] }, ['REMOVED ITEM Pie', 'CHANGED GROUP All itemIds']],
    ['the order of items', { ...parts, items: [pie, soup] }, ['CHANGED GROUP All itemIds']],
    [
      'allergens',
      {
        ...parts,
        items: [{ ...soup, allergens: { declared: true, contains: ['CELERY'], traces: [] } }, pie],
      },
      ['CHANGED ITEM Soup allergens'],
    ],
    [
      'an option more',
      { ...parts, modifierGroups: [modifierGroup(1, [option(1, { price: 50 }), option(2), option(3)])] },
      ['ADDED OPTION option 3', 'CHANGED MODIFIER_GROUP group 1 options'],
    ],
    [
      'a rule',
      { ...parts, modifierGroups: [modifierGroup(1, [option(1, { price: 50 }), option(2)], { min: 1 })] },
      ['CHANGED MODIFIER_GROUP group 1 min'],
    ],
    ['a tax rate', { ...parts, taxRates: [rate(1, 80_000)] }, ['CHANGED TAX_RATE rate 1 ppm']],
    ['the terms', { ...parts, pricesIncludeTax: true }, ['CHANGED TERMS  pricesIncludeTax']],
  ])('%s', (_, after, expected) => {
    expect(told(menu(after))).toEqual(expected);
  });

  it('tells old and new', () => {
    expect(diffMenus(menu(parts), menu({ ...parts, items: [{ ...soup, price: 550 }, pie] }))).toEqual([
      {
        kind: 'CHANGED',
        entity: 'ITEM',
        id: itemId(1),
        name: 'Soup',
        price: { from: 500, to: 550 },
        fields: [{ field: 'price', from: 500, to: 550 }],
      },
    ]);
    const swapped = menu({
      ...parts,
      modifierGroups: [modifierGroup(1, [option(2), option(1, { price: 50 })])],
    });
    expect(diffMenus(menu(parts), swapped)[0]).toMatchObject({
      id: groupId(1),
      fields: [{ from: [optionId(1), optionId(2)], to: [optionId(2), optionId(1)] }],
    });
  });

  it('tells a first menu as all new', () => {
    expect(told(menu({ items: [soup] }), null)).toEqual(['ADDED ITEM Soup', 'ADDED GROUP All']);
  });

  it('does not mind in which order a database gives back the keys', () => {
    const turned = { ...soup, allergens: { traces: [], contains: [], declared: true } };
    expect(told(menu({ ...parts, items: [turned, pie] }))).toEqual([]);
  });

  it('is empty against itself, and mirrors what came and went', () => {
    fc.assert(
      fc.property(anySale, anySale, ({ menu: a }, { menu: b }) => {
        expect(diffMenus(a, { ...a, version: 2, publishedAt: '' })).toEqual([]);
        const ids = (kind: string, from: Menu, to: Menu) =>
          diffMenus(from, to)
            .filter((change) => change.kind === kind)
            .map(({ id }) => id)
            .sort();
        expect(ids('ADDED', a, b)).toEqual(ids('REMOVED', b, a));
        expect(ids('CHANGED', a, b)).toEqual(ids('CHANGED', b, a));
      }),
    );
  });
});
