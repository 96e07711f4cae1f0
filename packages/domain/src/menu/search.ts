import type { MenuGroupId } from '../ids.ts';
import { lineAllergens } from './allergens.ts';
import { choices } from './choices.ts';
import { defaultModifiers } from './default-modifiers.ts';
import type { Allergen, AllergenStatement, DietaryTag } from './dietary.ts';
import { words } from './fold.ts';
import type { Item, Menu } from './menu.ts';
import { allowedTypos, isNear } from './near.ts';

export type MenuQuery = {
  readonly text: string;
  /** The item must claim all of them; vegan counts as vegetarian. */
  readonly dietary: readonly DietaryTag[];
  /** The item, with its default modifiers, must declare that it has neither these nor traces of them. */
  readonly without: readonly Allergen[];
};

export type SearchHit = { readonly item: Item; readonly groupId: MenuGroupId; readonly score: number };

type Field = { readonly words: readonly string[]; readonly weight: number };
type Entry = {
  readonly item: Item;
  readonly groupId: MenuGroupId;
  readonly fields: readonly Field[];
  readonly allergens: AllergenStatement;
};

/** A menu prepared for searching: build it once per version, search it at every keystroke. */
export type SearchIndex = readonly Entry[];

/** In the order of the menu; an item of two groups is found in the first. */
export function searchIndex(menu: Menu): SearchIndex {
  const entries = new Map<string, Entry>();
  for (const group of menu.groups) {
    for (const id of group.itemIds) {
      const item = menu.items[id];
      if (item === undefined || entries.has(id)) continue;
      const fields = [
        { words: words(item.name), weight: 8 },
        { words: words(item.dietary.join(' ').replaceAll('_', ' ')), weight: 4 },
        { words: words(group.name), weight: 3 },
        { words: words(item.description), weight: 2 },
      ];
      const allergens = lineAllergens(item, choices(menu, item, defaultModifiers(menu, item)));
      entries.set(id, { item, groupId: group.id, fields, allergens });
    }
  }
  return [...entries.values()];
}

/** How well a word of the query fits a word of the menu; 0 = not at all. */
function fitOf(wanted: string, word: string): number {
  if (wanted === word) return 10;
  if (word.startsWith(wanted)) return 7;
  // Languages without spaces have the whole phrase in one "word", so any part of it may be what was meant.
  if ((wanted.length > 2 || /[^\p{Script=Latin}\p{N}]/u.test(wanted)) && word.includes(wanted)) return 4;
  const typos = allowedTypos(wanted.length);
  if (typos === 0) return 0;
  if (isNear(wanted, word, typos)) return 3;
  return isNear(wanted, word, typos, true) ? 2 : 0;
}

function score(fields: readonly Field[], wanted: readonly string[]): number {
  let sum = 0;
  for (const word of wanted) {
    let best = 0;
    for (const field of fields)
      for (const other of field.words) best = Math.max(best, fitOf(word, other) * field.weight);
    if (best === 0) return 0;
    sum += best;
  }
  return sum;
}

function suits({ item, allergens }: Entry, { dietary, without }: MenuQuery): boolean {
  const claims = (tag: DietaryTag) =>
    item.dietary.includes(tag) || (tag === 'VEGETARIAN' && item.dietary.includes('VEGAN'));
  if (!dietary.every(claims)) return false;
  if (without.length === 0) return true;
  return (
    allergens.declared &&
    !without.some((one) => allergens.contains.includes(one) || allergens.traces.includes(one))
  );
}

/**
 * Items that have every word of the query in name, dietary tag, group or description, the best first, equals in the order of the
 * menu; without words, all that pass the filters. Sold-out items are found too: say so, but do not hide them.
 */
export function search(index: SearchIndex, query: MenuQuery): SearchHit[] {
  const wanted = words(query.text);
  const hits = index
    .filter((entry) => suits(entry, query))
    .map(({ item, groupId, fields }) => ({
      item,
      groupId,
      score: wanted.length === 0 ? 1 : score(fields, wanted),
    }));
  return hits.filter((hit) => hit.score > 0).sort((a, b) => b.score - a.score);
}
