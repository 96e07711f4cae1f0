import type { Menu } from '../../menu/menu.ts';
import type { PriceBook } from './price-book.ts';

/**
 * The price book to publish together with a menu: rules of items, options and groups that are not on it (hidden, archived) are
 * left out, so that the document carries nothing that no line can meet. Prices stay what they were. References within rules
 * stay too: one that leads nowhere is a mistake, which the linter must see.
 */
export function resolvePrices(menu: Pick<Menu, 'items' | 'modifierGroups'>, draft: PriceBook): PriceBook {
  const sold = new Set<string>(Object.keys(menu.items));
  for (const { options } of Object.values(menu.modifierGroups)) for (const { id } of options) sold.add(id);
  return {
    rules: kept(draft.rules, (id) => sold.has(id)),
    groups: kept(draft.groups, (id) => id in menu.modifierGroups),
    preModifiers: draft.preModifiers,
    portions: draft.portions,
  };
}

const kept = <T>(record: Readonly<Record<string, T>>, isKept: (id: string) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([id]) => isKept(id)));
