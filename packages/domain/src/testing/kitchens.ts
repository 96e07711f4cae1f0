import fc from 'fast-check';
import { asId } from '../ids.ts';
import { stockBook } from '../stock/book.ts';
import { type IngredientId, type IngredientUse, pantry, type Recipes } from '../stock/recipes.ts';
import { itemId, optionId } from './menus.ts';

export const ingredientId = (n: number): IngredientId =>
  asId<IngredientId>(`00000000-0000-7000-8017-${String(n).padStart(12, '0')}`);
export const needs = (n: number, amount = 1): IngredientUse => ({
  ingredientId: ingredientId(n),
  need: 'REQUIRED',
  amount,
});
export const likes = (n: number, amount = 1): IngredientUse => ({ ...needs(n, amount), need: 'OPTIONAL' });

export const recipes = (
  names: readonly string[],
  uses: Recipes['uses'],
  backedBy: Recipes['backedBy'] = new Map(),
): Recipes => ({
  ingredients: Object.fromEntries(
    names.map((name, i) => [ingredientId(i + 1), { id: ingredientId(i + 1), name }]),
  ),
  uses,
  backedBy,
});

const level = fc.constantFrom<readonly ['IN_STOCK' | 'OUT_OF_STOCK' | 'QUANTITY', number | null]>(
  ['IN_STOCK', null],
  ['OUT_OF_STOCK', null],
  ['QUANTITY', 0],
  ['QUANTITY', 1],
  ['QUANTITY', 4],
  ['QUANTITY', 9],
);
const anyUses = fc.array(
  fc.record({
    ingredientId: fc.integer({ min: 1, max: 3 }).map(ingredientId),
    need: fc.constantFrom('REQUIRED' as const, 'OPTIONAL' as const),
    amount: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 3 },
);
const entities = [...[1, 2, 3].map(itemId), ...[1, 2, 3].map(optionId)];

/** Any kitchen of three dishes, three options and three ingredients, some of which are counted or out. */
export const anyKitchen = fc
  .record({
    uses: fc.array(anyUses, { minLength: 6, maxLength: 6 }),
    backing: fc.array(fc.option(fc.integer({ min: 1, max: 3 }).map(itemId)), { minLength: 3, maxLength: 3 }),
    levels: fc.array(level, { minLength: 6, maxLength: 6 }),
    stores: fc.array(level, { minLength: 3, maxLength: 3 }),
  })
  .map(({ uses, backing, levels, stores }) => ({
    recipes: recipes(
      ['bacon', 'bread', 'salad'],
      new Map(entities.map((id, i) => [id, uses[i] ?? []])),
      new Map(backing.flatMap((backs, i) => (backs === null ? [] : [[optionId(i + 1), backs] as const]))),
    ),
    stock: stockBook(
      levels.flatMap(([status, quantity], i) => {
        const entityId = entities[i];
        return entityId === undefined ? [] : [{ entityId, status, quantity }];
      }),
    ),
    stores: pantry(
      stores.map(([status, quantity], i) => ({ ingredientId: ingredientId(i + 1), status, quantity })),
    ),
  }));
