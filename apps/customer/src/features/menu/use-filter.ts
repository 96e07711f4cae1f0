'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { type Filter, readFilter, writeFilter } from './filter.ts';

const inAddress = (): Filter => readFilter(new URLSearchParams(window.location.search));

/**
 * The filter of this page, which is also in its address. The page's own copy leads, because the address follows a moment later and
 * must not undo what was typed meanwhile; back and forward lead the other way. Changing it replaces the entry of the history: back
 * leaves the menu, it does not undo letters.
 */
export function useFilter(): [Filter, (filter: Filter) => void] {
  const params = useSearchParams();
  const [filter, setFilter] = useState(() => readFilter(params));
  useEffect(() => {
    const follow = () => setFilter(inAddress());
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  const change = (next: Filter) => {
    setFilter(next);
    const { pathname, search } = window.location;
    window.history.replaceState(null, '', `${pathname}${writeFilter(search, next)}`);
  };
  return [filter, change];
}
