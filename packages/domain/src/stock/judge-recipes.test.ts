import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Demand } from '../pricing/demand.ts';
import { judgeStock } from '../pricing/judge-stock.ts';
import { anyKitchen, ingredientId, likes, needs, recipes } from '../testing/kitchens.ts';
import { itemId, optionId } from '../testing/menus.ts';
import { stockBook } from './book.ts';
import { effectiveStock } from './cascade.ts';
import { judgeRecipes } from './judge-recipes.ts';
import type { Pantry } from './recipes.ts';

const wants = (entity: 'ITEM' | 'OPTION', n: number, quantity: number): Demand => ({
  entity,
  entityId: entity === 'ITEM' ? itemId(n) : optionId(n),
  name: `${entity} ${n}`,
  quantity,
  lineIds: ['a'],
});
// 1: two of bacon · 2: one of bacon · 3: bacon if there is some · option 1 is item 1
const diner = recipes(
  ['bacon'],
  new Map([
    [itemId(1), [needs(1, 2)]],
    [itemId(2), [needs(1)]],
    [itemId(3), [likes(1)]],
  ]),
  new Map([[optionId(1), itemId(1)]]),
);
const bacon = (left: number): Pantry => new Map([[ingredientId(1), left]]);
const told = (demands: Demand[], stores: Pantry, stock = stockBook([])) =>
  judgeRecipes(diner, stock, stores, demands).map((refusal) =>
    refusal.code === 'ITEM_86' ? `${refusal.name}: ${refusal.remaining}` : refusal.code,
  );

describe('a cart judged by its ingredients', () => {
  it.each<[string, Demand[], number, string[]]>([
    ['enough', [wants('ITEM', 1, 2), wants('ITEM', 2, 1)], 5, []],
    ['too little for one', [wants('ITEM', 1, 3)], 5, ['ITEM 1: 2']],
    [
      'too little for two together',
      [wants('ITEM', 1, 2), wants('ITEM', 2, 2)],
      5,
      ['ITEM 1: 1', 'ITEM 2: 1'],
    ],
    ['nothing of what is optional', [wants('ITEM', 3, 4)], 0, []],
    [
      'an option takes what its item takes',
      [wants('OPTION', 1, 1), wants('ITEM', 1, 1)],
      3,
      ['OPTION 1: 0', 'ITEM 1: 0'],
    ],
  ])('%s', (_, demands, left, expected) => {
    expect(told(demands, bacon(left))).toEqual(expected);
  });

  it('counts an option among its item', () => {
    const stock = stockBook([{ entityId: itemId(1), status: 'QUANTITY', quantity: 3 }]);
    expect(told([wants('ITEM', 1, 2), wants('OPTION', 1, 2)], new Map(), stock)).toEqual([
      'ITEM 1: 1',
      'OPTION 1: 1',
    ]);
  });

  const anyDemands = fc
    .tuple(
      fc.array(fc.nat(6), { minLength: 3, maxLength: 3 }),
      fc.array(fc.nat(6), { minLength: 3, maxLength: 3 }),
    )
    .map(([items, options]) => [
      ...items.map((quantity, i) => wants('ITEM', i + 1, quantity)),
      ...options.map((quantity, i) => wants('OPTION', i + 1, quantity)),
    ])
    .map((list) => list.filter(({ quantity }) => quantity > 0));

  it('says the same as without recipes where there are none', () => {
    fc.assert(
      fc.property(anyKitchen, anyDemands, ({ stock, stores }, demands) => {
        expect(judgeRecipes(recipes([], new Map()), stock, stores, demands)).toEqual(
          judgeStock(stock, demands),
        );
      }),
    );
  });

  it('agrees with the stock that guests see when one thing is wanted, and is never milder when many are', () => {
    fc.assert(
      fc.property(anyKitchen, anyDemands, ({ recipes: known, stock, stores }, demands) => {
        const seen = effectiveStock(known, stock, stores).stock;
        for (const demand of demands)
          expect(judgeRecipes(known, stock, stores, [demand])).toEqual(judgeStock(seen, [demand]));
        const refused = judgeRecipes(known, stock, stores, demands).map(
          (each) => each.code === 'ITEM_86' && each.entityId,
        );
        for (const each of judgeStock(seen, demands))
          expect(refused).toContain(each.code === 'ITEM_86' && each.entityId);
      }),
    );
  });
});
