import { fold } from '@toast/domain/menu/fold';
import { remainingOf, type StockBook } from '@toast/domain/stock/book';
import type { Draft, StockRecord } from '~/shared/trpc/outputs.ts';

/** Whatever stock is kept of: an item, or an option of a modifier group. */
export type Sellable = {
  readonly id: StockRecord['entityId'];
  readonly name: string;
  /** Its menu group, or the modifier group it is an option of. */
  readonly place: string;
  readonly image: string | null;
  readonly kind: 'item' | 'option';
};

export function sellablesOf({ groups, items, modifierGroups }: Draft): Sellable[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return [
    ...groups.flatMap((group) =>
      group.itemIds.flatMap((id): Sellable[] => {
        const item = byId.get(id);
        return item === undefined
          ? []
          : [{ id, name: item.name, place: group.name, image: item.image, kind: 'item' }];
      }),
    ),
    ...modifierGroups.flatMap((group) =>
      group.options.map(
        (option): Sellable => ({
          id: option.id,
          name: option.name,
          place: group.name,
          image: null,
          kind: 'option',
        }),
      ),
    ),
  ];
}

export const stockFilters = ['all', 'out', 'counted', 'options'] as const;
export type StockFilter = (typeof stockFilters)[number];

const passes =
  (stock: StockBook, filter: StockFilter) =>
  ({ id, kind }: Sellable): boolean => {
    const left = remainingOf(stock, id);
    if (filter === 'out') return left === 0;
    if (filter === 'counted') return left !== null && left > 0;
    return filter === 'all' || kind === 'option';
  };

/** By every word of the search, names that begin with it first. */
export function findSellables(
  all: readonly Sellable[],
  stock: StockBook,
  filter: StockFilter,
  search: string,
): Sellable[] {
  const wanted = fold(search.trim());
  const words = wanted.split(/\s+/).filter((word) => word !== '');
  const rank = ({ name }: Sellable) => (fold(name).startsWith(wanted) ? 0 : 1);
  return all
    .filter(passes(stock, filter))
    .filter(({ name, place }) => words.every((word) => fold(`${name} ${place}`).includes(word)))
    .sort((a, b) => (wanted === '' ? 0 : rank(a) - rank(b)));
}

export const countOf = (all: readonly Sellable[], stock: StockBook, filter: StockFilter): number =>
  all.filter(passes(stock, filter)).length;
