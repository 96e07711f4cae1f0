'use client';

import type { Item, Menu } from '@toast/domain/menu/menu';
import { availability } from '@toast/domain/menu/orderable';
import { searchIndex } from '@toast/domain/menu/search';
import type { StockBook } from '@toast/domain/stock/book';
import { Button } from '@toast/ui/button';
import { EmptyState } from '@toast/ui/empty-state';
import { LiveRegion } from '@toast/ui/live-region';
import { SearchX } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { plural } from '~/shared/format/plural.ts';
import { ActiveFilters } from './active-filters.tsx';
import { isFiltered, noFilter } from './filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { GroupNav } from './group-nav.tsx';
import { MenuNote } from './menu-note.tsx';
import { MenuSections } from './menu-sections.tsx';
import { countOf, sections } from './sections.ts';
import { useFilter } from './use-filter.ts';

type MenuViewProps = {
  menu: Menu;
  stock: StockBook;
  inCart: ReadonlyMap<string, number>;
  hrefOf: (item: Item) => string;
  onOpen: (item: Item) => void;
};

/** The menu with its search, its filters and its groups. */
export function MenuView({ menu, stock, inCart, hrefOf, onOpen }: MenuViewProps) {
  const [filter, setFilter] = useFilter();
  const index = useMemo(() => searchIndex(menu), [menu]);
  const shown = sections(menu, index, filter);
  const count = countOf(shown);
  const filtered = isFiltered(filter);
  const availabilities = useMemo(
    () => new Map(Object.values(menu.items).map((item) => [item.id, availability(item, menu, stock)])),
    [menu, stock],
  );
  // The same function for as long as the page lives, so that a card is only drawn again when something about it has changed.
  const latest = useRef(onOpen);
  useEffect(() => {
    latest.current = onOpen;
  });
  const open = useCallback((item: Item) => latest.current(item), []);
  return (
    <>
      <div className="sticky top-0 z-20 -mx-gutter border-b border-line bg-canvas px-gutter pt-3 lg:mx-0 lg:px-0">
        <FilterBar filter={filter} onChange={setFilter} count={count} />
        {shown.length > 0 ? <GroupNav shown={shown} /> : <div className="h-3" />}
      </div>
      <LiveRegion message={filtered ? `${plural(count, 'dish', 'dishes')} found` : ''} />
      {filtered && count > 0 && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-4">
          <p className="text-sm text-muted">{plural(count, 'dish', 'dishes')}</p>
          <ActiveFilters filter={filter} onChange={setFilter} />
        </div>
      )}
      {shown.length === 0 && (
        <EmptyState
          icon={<SearchX />}
          title="Nothing on the menu fits"
          action={<Button onClick={() => setFilter(noFilter)}>Show the whole menu</Button>}
        >
          Try another word, or take a filter off.
        </EmptyState>
      )}
      <MenuSections
        currency={menu.terms.currency}
        availabilities={availabilities}
        shown={shown}
        inCart={inCart}
        hrefOf={hrefOf}
        onOpen={open}
      />
      <MenuNote pricesIncludeTax={menu.terms.pricesIncludeTax} />
    </>
  );
}
