import type { Id, ItemId, ModifierOptionId } from '../ids.ts';
import type { StockStatus } from './stock.ts';

export type IngredientId = Id<'ingredient'>;
export type Ingredient = { readonly id: IngredientId; readonly name: string };

/** What one of a dish or option takes of an ingredient; without an OPTIONAL one it is served all the same. */
export type IngredientUse = {
  readonly ingredientId: IngredientId;
  readonly need: 'REQUIRED' | 'OPTIONAL';
  /** Positive integer, in the unit that the ingredient is counted in. */
  readonly amount: number;
};

export type Recipes = {
  readonly ingredients: Readonly<Record<IngredientId, Ingredient>>;
  readonly uses: ReadonlyMap<ItemId | ModifierOptionId, readonly IngredientUse[]>;
  /** Options that are items of the menu ("make it a side salad"): they are there as long as the item is. */
  readonly backedBy: ReadonlyMap<ModifierOptionId, ItemId>;
};

/** The stock of an ingredient. Whatever has no record is IN_STOCK. `quantity` is in its own unit when status is QUANTITY, else null. */
export type IngredientRecord = {
  readonly ingredientId: IngredientId;
  readonly status: StockStatus;
  readonly quantity: number | null;
};

/** How much of each ingredient is left, in its unit; what is not listed is without limit. */
export type Pantry = ReadonlyMap<IngredientId, number>;

export const pantry = (records: readonly IngredientRecord[]): Pantry =>
  new Map(
    records
      .filter(({ status }) => status !== 'IN_STOCK')
      .map(({ ingredientId, status, quantity }) => [
        ingredientId,
        status === 'OUT_OF_STOCK' ? 0 : Math.max(0, quantity ?? 0),
      ]),
  );

/** What one of a dish or option takes: its own recipe, and that of the item that it is. */
export function usesOf({ uses, backedBy }: Recipes, id: ItemId | ModifierOptionId): readonly IngredientUse[] {
  const items: ReadonlyMap<ItemId | ModifierOptionId, ItemId> = backedBy;
  const item = items.get(id);
  return [...(uses.get(id) ?? []), ...(item === undefined ? [] : (uses.get(item) ?? []))];
}

/** How much of each ingredient one of a dish cannot do without, at least 1; the same ingredient named twice is needed twice. */
export function requiredOf(used: readonly IngredientUse[]): ReadonlyMap<IngredientId, number> {
  const amounts = new Map<IngredientId, number>();
  for (const { ingredientId, need, amount } of used) {
    if (need !== 'REQUIRED') continue;
    amounts.set(ingredientId, (amounts.get(ingredientId) ?? 0) + Math.max(1, amount));
  }
  return amounts;
}
