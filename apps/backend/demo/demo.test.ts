import { isId } from '@toast/domain/ids';
import type { Allergen } from '@toast/domain/menu/dietary';
import { lintMenu } from '@toast/domain/menu/lint';
import type { ModifierGroup } from '@toast/domain/menu/menu';
import { resolveMenu } from '@toast/domain/menu/resolve';
import { describe, expect, it } from 'vitest';
import { demoRestaurants, toDraft } from './index.ts';

const animal: readonly Allergen[] = ['CRUSTACEANS', 'EGGS', 'FISH', 'MILK', 'MOLLUSCS'];
const fromFlesh: readonly Allergen[] = ['CRUSTACEANS', 'FISH', 'MOLLUSCS'];

describe.each(demoRestaurants.map((demo) => [demo.slug, demo] as const))(
  'the demo restaurant %s',
  (_slug, demo) => {
    const draft = toDraft(demo);
    const byId = new Map(draft.modifierGroups.map((group) => [group.id, group]));
    const opens = (group: ModifierGroup): readonly ModifierGroup[] =>
      group.options.flatMap((option) => option.modifierGroupIds.flatMap((id) => byId.get(id) ?? []));
    const depth = (group: ModifierGroup, seen: readonly ModifierGroup[] = []): number => {
      if (seen.includes(group)) throw new Error(`${group.name} opens itself`);
      return 1 + Math.max(0, ...opens(group).map((inner) => depth(inner, [...seen, group])));
    };

    it('has 40 to 60 items in 6 to 8 groups', () => {
      expect(draft.items.length).toBeGreaterThanOrEqual(40);
      expect(draft.items.length).toBeLessThanOrEqual(60);
      expect(draft.menuGroups.length).toBeGreaterThanOrEqual(6);
      expect(draft.menuGroups.length).toBeLessThanOrEqual(8);
    });

    it('gives everything an id of its own, the same each time', () => {
      const ids = [
        draft.restaurant.id,
        ...[draft.taxRates, draft.stations, draft.menuGroups, draft.items, draft.modifierGroups].flatMap(
          (rows) => rows.map((row): string => row.id),
        ),
        ...draft.modifierGroups.flatMap((group) => group.options.map((option) => option.id)),
      ];
      expect(ids.filter((id) => !isId(id))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
      expect(toDraft(demo)).toEqual(draft);
    });

    it('names nothing twice, describes everything and asks every question somewhere', () => {
      const names = draft.items.map((item) => item.name);
      expect(new Set(names).size).toBe(names.length);
      expect(
        draft.items.filter((item) => item.description.length < 10 || item.description.length > 110),
      ).toEqual([]);
      expect(draft.items.filter((item) => item.imageAlt.length < 8)).toEqual([]);
      const asked = new Set([
        ...draft.items.flatMap((item) => item.modifierGroupIds),
        ...draft.modifierGroups.flatMap((group) =>
          group.options.flatMap((option) => option.modifierGroupIds),
        ),
      ]);
      expect(draft.modifierGroups.filter((group) => !asked.has(group.id)).map((group) => group.name)).toEqual(
        [],
      );
    });

    it('prices in whole minor units', () => {
      const options = draft.modifierGroups.flatMap((group) => group.options);
      expect(draft.items.filter((item) => !Number.isSafeInteger(item.price) || item.price <= 0)).toEqual([]);
      expect(options.filter((option) => !Number.isSafeInteger(option.price) || option.price < 0)).toEqual([]);
    });

    it('asks questions that can be answered, with defaults that are an allowed answer', () => {
      for (const group of draft.modifierGroups) {
        const most = group.options.reduce((sum, option) => sum + option.maxQuantity, 0);
        const max = group.max ?? most;
        const defaults = group.options.filter((option) => option.isDefault).length;
        expect([group.name, group.min <= max && group.min <= most && defaults <= max]).toEqual([
          group.name,
          true,
        ]);
        if (!group.multiSelect) {
          expect([group.name, group.max, group.options.every((option) => option.maxQuantity === 1)]).toEqual([
            group.name,
            1,
            true,
          ]);
        }
      }
    });

    it('has every kind of question: required, optional many with limits, nested, priced, repeated, answered in advance', () => {
      const groups = draft.modifierGroups;
      const options = groups.flatMap((group) => group.options);
      expect(groups.some((group) => group.min === 1 && !group.multiSelect)).toBe(true);
      expect(
        groups.some((group) => group.multiSelect && group.min === 0 && group.max !== null && group.max > 1),
      ).toBe(true);
      expect(groups.some((group) => group.multiSelect && group.min > 0)).toBe(true);
      expect(options.some((option) => option.price > 0)).toBe(true);
      expect(options.some((option) => option.price === 0 && option.isDefault)).toBe(true);
      expect(options.some((option) => option.maxQuantity > 1)).toBe(true);
      expect(options.some((option) => option.addsAllergens.length > 0)).toBe(true);
      expect(Math.max(...groups.map((group) => depth(group)))).toBeGreaterThanOrEqual(2);
      expect(Math.max(...groups.map((group) => depth(group)))).toBeLessThanOrEqual(3);
    });

    it('could be published: the linter finds nothing that blocks, and warns only of what the data says is unknown', () => {
      const { restaurant, menuGroups, items, modifierGroups, taxRates } = draft;
      const menu = resolveMenu({
        restaurantId: restaurant.id,
        version: 1,
        publishedAt: '2026-01-01T00:00:00.000Z',
        terms: restaurant,
        groups: menuGroups,
        items: items.map((item) => ({ ...item, hidden: false })),
        modifierGroups,
        taxRates,
      });
      expect(Object.keys(menu.items).length).toBe(items.length);
      const findings = lintMenu(menu, { stock: new Map(), stations: 1 });
      expect(findings.filter(({ severity }) => severity === 'BLOCKING')).toEqual([]);
      expect(findings.map(({ code, subject }) => `${code} ${subject.name}`)).toEqual(
        items.filter((item) => !item.allergens.declared).map((item) => `ALLERGENS_UNDECLARED ${item.name}`),
      );
    });

    it('makes no dietary claim that its own allergens deny', () => {
      for (const item of draft.items) {
        const { contains, traces } = item.allergens;
        const denied = [
          item.dietary.includes('VEGAN') &&
            !item.dietary.includes('VEGETARIAN') &&
            'vegan but not vegetarian',
          item.dietary.includes('VEGAN') && contains.some((allergen) => animal.includes(allergen)) && 'vegan',
          item.dietary.includes('VEGETARIAN') &&
            contains.some((allergen) => fromFlesh.includes(allergen)) &&
            'vegetarian',
          item.dietary.includes('GLUTEN_FREE') &&
            [...contains, ...traces].includes('GLUTEN') &&
            'gluten-free',
          contains.some((allergen) => traces.includes(allergen)) && 'contained and traced',
          item.dietary.length > 0 && !item.allergens.declared && 'claims without a declaration',
        ].filter((claim) => claim !== false);
        expect([item.name, ...denied]).toEqual([item.name]);
      }
    });
  },
);

it('keeps the ids of the first release', () => {
  expect(demoRestaurants.map((demo) => [demo.slug, toDraft(demo).restaurant.id])).toMatchInlineSnapshot(`
    [
      [
        "gorse-and-barley",
        "1642599b-61e5-8bc6-aea3-9bf7bd0ad960",
      ],
      [
        "lucky-pigeon",
        "76791910-35b1-80fa-8ee9-9aa3c3e9df70",
      ],
      [
        "yoimachi",
        "d62452c3-00e7-8c68-9300-69fab0506554",
      ],
    ]
  `);
});

it('shows each tax rule of the issue', () => {
  const [dublin, newYork, tokyo] = demoRestaurants.map(toDraft);
  expect(dublin?.taxRates.map((rate) => rate.ppm)).toEqual([135_000, 230_000]);
  expect(dublin?.restaurant.pricesIncludeTax).toBe(true);
  expect(newYork?.taxRates.map((rate) => rate.ppm)).toEqual([88_750, 88_750]);
  expect(newYork?.restaurant.pricesIncludeTax).toBe(false);
  expect(newYork?.items.some((item) => item.taxRateIds.length === 0)).toBe(true);
  expect(tokyo?.taxRates.map((rate) => [rate.ppm, ...rate.conditional.map((c) => c.ppm)])).toEqual([
    [100_000, 80_000],
    [100_000],
  ]);
  expect(tokyo?.restaurant.currency).toBe('JPY');
});
