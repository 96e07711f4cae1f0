import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemId, ModifierOptionId } from '../ids.ts';
import { defaultModifiers } from '../menu/default-modifiers.ts';
import { availability } from '../menu/orderable.ts';
import { anyKitchen, ingredientId, likes, needs, recipes } from '../testing/kitchens.ts';
import { groupId, item, itemId, menu, modifierGroup, option, optionId } from '../testing/menus.ts';
import { remainingOf, stockBook } from './book.ts';
import { effectiveStock, type LimitedBy } from './cascade.ts';
import { type IngredientUse, type Pantry, pantry } from './recipes.ts';

const [blt, burger, salad, extraBacon, sideSalad] = [
  itemId(1),
  itemId(2),
  itemId(3),
  optionId(1),
  optionId(2),
];
const bacon = { id: ingredientId(1), name: 'bacon' };
const diner = recipes(
  ['bacon', 'lettuce'],
  new Map<ItemId | ModifierOptionId, readonly IngredientUse[]>([
    [blt, [needs(1, 2), needs(2)]],
    [burger, [likes(1, 2)]],
    [salad, [needs(2, 3)]],
    [extraBacon, [needs(1)]],
  ]),
  new Map([[sideSalad, salad]]),
);
const nothing = stockBook([]);
const left = (n: number, quantity: number) => ({
  ingredientId: ingredientId(n),
  status: 'QUANTITY' as const,
  quantity,
});
const gone = (n: number) => ({
  ingredientId: ingredientId(n),
  status: 'OUT_OF_STOCK' as const,
  quantity: null,
});

describe('stock with its ingredients', () => {
  it('sells out everything that requires bacon, says why, and serves the rest without', () => {
    const { stock, limits, without } = effectiveStock(diner, nothing, pantry([gone(1)]));
    expect([blt, burger, salad, extraBacon, sideSalad].map((id) => remainingOf(stock, id))).toEqual([
      0,
      null,
      null,
      0,
      null,
    ]);
    const because: LimitedBy = { by: 'INGREDIENT', ingredient: bacon };
    expect([...limits]).toEqual([
      [blt, because],
      [extraBacon, because],
    ]);
    expect([...without]).toEqual([[burger, [bacon]]]);
  });

  it('counts what the ingredients are enough for', () => {
    const { stock } = effectiveStock(diner, nothing, pantry([left(1, 7), left(2, 10)]));
    expect([blt, burger, salad, extraBacon, sideSalad].map((id) => remainingOf(stock, id))).toEqual([
      3,
      null,
      3,
      7,
      3,
    ]);
  });

  it('takes the narrowest count and names its cause', () => {
    const stock = stockBook([{ entityId: blt, status: 'QUANTITY', quantity: 3 }]);
    const own = effectiveStock(diner, stock, pantry([left(1, 6)]));
    expect([remainingOf(own.stock, blt), own.limits.has(blt)]).toEqual([3, false]);
    const lettuce = effectiveStock(diner, stock, pantry([left(1, 6), left(2, 1)]));
    expect([remainingOf(lettuce.stock, blt), lettuce.limits.get(blt)]).toEqual([
      1,
      { by: 'INGREDIENT', ingredient: { id: ingredientId(2), name: 'lettuce' } },
    ]);
  });

  it('makes an option that is an item follow it', () => {
    const out = stockBook([{ entityId: salad, status: 'OUT_OF_STOCK', quantity: null }]);
    const { stock, limits } = effectiveStock(diner, out, pantry([]));
    expect(remainingOf(stock, sideSalad)).toBe(0);
    expect(limits.get(sideSalad)).toEqual({ by: 'ITEM', itemId: salad });
  });

  it('takes bacon off what it was on in advance, off what can be ordered, and gives it all back', () => {
    const breakfast = item(1, { modifierGroupIds: [groupId(1)] });
    const bap = item(4, { modifierGroupIds: [groupId(2)] });
    const known = menu({
      items: [breakfast, bap],
      modifierGroups: [
        modifierGroup(1, [option(1, { isDefault: true }), option(3, { isDefault: true })]),
        modifierGroup(2, [option(1)], { min: 1 }),
      ],
    });
    const short = recipes(['bacon'], new Map([[extraBacon, [needs(1)]]]));
    const sold = (stores: Pantry) => {
      const { stock } = effectiveStock(short, nothing, stores);
      return {
        chosen: defaultModifiers(known, breakfast, stock).map(({ optionId: id }) => id),
        breakfast: availability(breakfast, known, stock).orderable,
        bap: availability(bap, known, stock).because?.reason ?? null,
      };
    };
    const plenty = { chosen: [optionId(1), optionId(3)], breakfast: true, bap: null };
    expect(sold(pantry([]))).toEqual(plenty);
    expect(sold(pantry([gone(1)]))).toEqual({ chosen: [optionId(3)], breakfast: true, bap: 'GROUP' });
    expect(sold(pantry([{ ...gone(1), status: 'IN_STOCK' }]))).toEqual(plenty);
  });

  it('is the recorded stock itself where no ingredient is short and no option is an item', () => {
    fc.assert(
      fc.property(anyKitchen, ({ recipes: known, stock }) => {
        const effective = effectiveStock({ ...known, backedBy: new Map() }, stock, pantry([]));
        expect(effective).toEqual({ stock, limits: new Map(), without: new Map() });
      }),
    );
  });

  it('is undone by one action: an ingredient that is back leaves all as it was, what was sold out by hand included', () => {
    fc.assert(
      fc.property(anyKitchen, fc.integer({ min: 1, max: 3 }), ({ recipes: known, stock, stores }, n) => {
        const before = effectiveStock(known, stock, stores);
        const recorded = new Map(stock);
        const short = new Map(stores).set(ingredientId(n), 0);
        effectiveStock(known, stock, short);
        expect(stock).toEqual(recorded);
        const back = new Map(short);
        const was = stores.get(ingredientId(n));
        if (was === undefined) back.delete(ingredientId(n));
        else back.set(ingredientId(n), was);
        expect(effectiveStock(known, stock, back)).toEqual(before);
      }),
    );
  });

  it('sells out exactly what requires the ingredient, by itself or by its item, and gives nobody more', () => {
    fc.assert(
      fc.property(anyKitchen, fc.integer({ min: 1, max: 3 }), ({ recipes: known, stock, stores }, n) => {
        const before = effectiveStock(known, stock, stores);
        const after = effectiveStock(known, stock, new Map(stores).set(ingredientId(n), 0));
        const requires = (id: Parameters<typeof known.uses.get>[0]) =>
          known.uses.get(id)?.some((use) => use.need === 'REQUIRED' && use.ingredientId === ingredientId(n));
        const items = [1, 2, 3].map((i) => [itemId(i), undefined] as const);
        const options = [1, 2, 3].map((i) => [optionId(i), known.backedBy.get(optionId(i))] as const);
        for (const [id, item] of [...items, ...options]) {
          const touched = requires(id) || (item !== undefined && requires(item));
          expect(remainingOf(after.stock, id)).toBe(touched ? 0 : remainingOf(before.stock, id));
        }
      }),
    );
  });
});
