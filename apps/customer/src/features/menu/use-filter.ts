'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { type Filter, readFilter, writeFilter } from './filter.ts';

/** The filter of this page's address. Changing it replaces the entry: back leaves the menu, it does not undo letters. */
export function useFilter(): [Filter, (filter: Filter) => void] {
  const params = useSearchParams();
  const pathname = usePathname();
  const change = (filter: Filter) => {
    const query = writeFilter(window.location.search, filter);
    window.history.replaceState(null, '', `${pathname}${query}`);
  };
  return [readFilter(params), change];
}
