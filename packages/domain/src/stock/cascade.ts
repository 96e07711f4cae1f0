import type { ItemId, ModifierOptionId } from '../ids.ts';
import { remainingOf, type StockBook } from './book.ts';
import {
  type Ingredient,
  type IngredientId,
  type Pantry,
  type Recipes,
  requiredOf,
  usesOf,
} from './recipes.ts';
import type { StockRecord } from './stock.ts';

type EntityId = ItemId | ModifierOptionId;

/** What else than its own count limits a dish or option: an ingredient that it requires, or the item that it is. */
export type LimitedBy =
  | { readonly by: 'INGREDIENT'; readonly ingredient: Ingredient }
  | { readonly by: 'ITEM'; readonly itemId: ItemId };

export type EffectiveStock = {
  /** To be used wherever a stock book is: what is out because of something else is out here. */
  readonly stock: StockBook;
  /** Of each entity whose count is not its own, why. */
  readonly limits: ReadonlyMap<EntityId, LimitedBy>;
  /** Dishes that are served without something optional for now. It is no promise about allergens: those stay as declared. */
  readonly without: ReadonlyMap<EntityId, readonly Ingredient[]>;
};

const named = ({ ingredients }: Recipes, id: IngredientId): Ingredient => ingredients[id] ?? { id, name: '' };

type Limit = { readonly remaining: number; readonly cause: LimitedBy | null };

/** The narrowest of what limits one entity, of equals the first: its own count, that of the item it is, its ingredients. */
function limitOf(id: EntityId, recipes: Recipes, stock: StockBook, stores: Pantry): Limit | null {
  let limit: Limit | null = null;
  const narrow = (remaining: number | null | undefined, cause: LimitedBy | null): void => {
    if (remaining === null || remaining === undefined) return;
    if (limit === null || remaining < limit.remaining) limit = { remaining, cause };
  };
  narrow(remainingOf(stock, id), null);
  const items: ReadonlyMap<EntityId, ItemId> = recipes.backedBy;
  const itemId = items.get(id);
  if (itemId !== undefined) narrow(remainingOf(stock, itemId), { by: 'ITEM', itemId });
  for (const [ingredientId, amount] of requiredOf(usesOf(recipes, id))) {
    const left = stores.get(ingredientId);
    const portions = left === undefined ? null : Math.floor(left / amount);
    narrow(portions, { by: 'INGREDIENT', ingredient: named(recipes, ingredientId) });
  }
  return limit;
}

function recordOf(entityId: EntityId, remaining: number): StockRecord {
  return remaining === 0
    ? { entityId, status: 'OUT_OF_STOCK', quantity: null }
    : { entityId, status: 'QUANTITY', quantity: remaining };
}

/**
 * The stock that guests see, from what is recorded, the recipes and the ingredients left: a dish is had as often as its own
 * count and every ingredient that it requires allow, and an option that is an item no more often than the item. Nothing is written
 * anywhere, so "bacon is back" is one change that undoes all that "no bacon" did and nothing else. Counts are those of each
 * entity by itself; dishes that share an ingredient are judged together by `judgeRecipes`.
 */
export function effectiveStock(recipes: Recipes, stock: StockBook, stores: Pantry): EffectiveStock {
  const book = new Map(stock);
  const limits = new Map<EntityId, LimitedBy>();
  const without = new Map<EntityId, readonly Ingredient[]>();
  for (const id of new Set<EntityId>([...recipes.uses.keys(), ...recipes.backedBy.keys()])) {
    const limit = limitOf(id, recipes, stock, stores);
    if (limit !== null && limit.cause !== null) {
      book.set(id, recordOf(id, limit.remaining));
      limits.set(id, limit.cause);
    }
    if (limit?.remaining === 0) continue;
    const missing = usesOf(recipes, id).filter(
      ({ ingredientId, need, amount }) =>
        need === 'OPTIONAL' && (stores.get(ingredientId) ?? amount) < amount,
    );
    if (missing.length === 0) continue;
    const ids = new Set(missing.map(({ ingredientId }) => ingredientId));
    without.set(
      id,
      [...ids].map((ingredientId) => named(recipes, ingredientId)),
    );
  }
  return { stock: book, limits, without };
}
