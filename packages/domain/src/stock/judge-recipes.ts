import type { Demand } from '../pricing/demand.ts';
import type { CartRefusal } from '../refusal.ts';
import { remainingOf, type StockBook } from './book.ts';
import { type Pantry, type Recipes, requiredOf, usesOf } from './recipes.ts';

/** Something that several demands draw on: how much is left, and how much one of each takes. */
type Source = { readonly left: number; readonly takers: Map<Demand, number> };

function sourcesOf(recipes: Recipes, stock: StockBook, stores: Pantry, demands: readonly Demand[]): Source[] {
  const sources = new Map<string, Source>();
  const draw = (from: string, left: number | null | undefined, demand: Demand, each: number): void => {
    if (left === null || left === undefined) return;
    const source = sources.get(from) ?? { left, takers: new Map<Demand, number>() };
    source.takers.set(demand, (source.takers.get(demand) ?? 0) + each);
    sources.set(from, source);
  };
  const backed: ReadonlyMap<Demand['entityId'], Demand['entityId']> = recipes.backedBy;
  for (const demand of demands) {
    const { entityId } = demand;
    const item = backed.get(entityId);
    draw(entityId, remainingOf(stock, entityId), demand, 1);
    if (item !== undefined) draw(item, remainingOf(stock, item), demand, 1);
    for (const [ingredientId, amount] of requiredOf(usesOf(recipes, entityId)))
      draw(ingredientId, stores.get(ingredientId), demand, amount);
  }
  return [...sources.values()];
}

/**
 * What speaks against taking all this out of stock at once, ingredients and items behind options included; it stands where
 * `judgeStock` does for restaurants with recipes, and says the same as it where there are none. Each dish that draws on something
 * there is not enough of is refused once, with how many of it can be had when the others keep theirs.
 */
export function judgeRecipes(
  recipes: Recipes,
  stock: StockBook,
  stores: Pantry,
  demands: readonly Demand[],
): CartRefusal[] {
  const remaining = new Map<Demand, number>();
  for (const { left, takers } of sourcesOf(recipes, stock, stores, demands)) {
    const wanted = [...takers].reduce((sum, [demand, each]) => sum + demand.quantity * each, 0);
    if (wanted <= left) continue;
    for (const [demand, each] of takers) {
      const others = wanted - demand.quantity * each;
      const can = Math.max(0, Math.floor((left - others) / each));
      remaining.set(demand, Math.min(can, remaining.get(demand) ?? can));
    }
  }
  return demands.flatMap((demand) => {
    const can = remaining.get(demand);
    if (can === undefined) return [];
    const { entity, entityId, name, lineIds } = demand;
    return [{ code: 'ITEM_86' as const, lineIds, entity, entityId, name, remaining: can }];
  });
}
