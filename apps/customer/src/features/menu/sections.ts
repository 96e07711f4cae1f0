import type { Item, Menu, MenuGroup } from '@toast/domain/menu/menu';
import { type SearchIndex, search } from '@toast/domain/menu/search';
import { type Filter, isFiltered } from './filter.ts';

/** A group with those of its items that are shown. */
export type Section = { readonly group: MenuGroup; readonly items: readonly Item[] };

/**
 * The menu as it is shown: in its published order, groups without a match left out. A search does not reorder the page; it takes away
 * what does not fit, so that nothing jumps while one types.
 */
export function sections(menu: Menu, index: SearchIndex, filter: Filter): Section[] {
  const found = isFiltered(filter) ? new Set(search(index, filter).map(({ item }) => item.id)) : null;
  return menu.groups
    .map((group) => ({
      group,
      items: group.itemIds.flatMap((id) => {
        const item = menu.items[id];
        return item !== undefined && (found === null || found.has(id)) ? [item] : [];
      }),
    }))
    .filter(({ items }) => items.length > 0);
}

/** How many different items are shown; an item of two groups counts once. */
export const countOf = (shown: readonly Section[]): number =>
  new Set(shown.flatMap(({ items }) => items.map(({ id }) => id))).size;
