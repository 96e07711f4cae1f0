import type { Choice } from './choices.ts';
import { type Allergen, type AllergenStatement, allergens } from './dietary.ts';
import type { Item } from './menu.ts';

/**
 * What a line contains once its modifiers are chosen. Additions win over removals (gluten-free bread with croutons contains
 * gluten), a removal never turns traces into none, and an item that declares nothing stays undeclared whatever is chosen:
 * unknown is not none. In the order of the regulation's list.
 */
export function lineAllergens(item: Pick<Item, 'allergens'>, chosen: readonly Choice[]): AllergenStatement {
  const contains = new Set(item.allergens.contains);
  for (const { option } of chosen) for (const allergen of option.removesAllergens) contains.delete(allergen);
  for (const { option } of chosen) for (const allergen of option.addsAllergens) contains.add(allergen);
  const traces = new Set(item.allergens.traces);
  const has = (set: ReadonlySet<Allergen>) => (allergen: Allergen) => set.has(allergen);
  return {
    declared: item.allergens.declared,
    contains: allergens.filter(has(contains)),
    traces: allergens.filter((allergen) => traces.has(allergen) && !contains.has(allergen)),
  };
}
