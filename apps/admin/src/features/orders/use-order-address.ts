'use client';

import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { type StateFilter, stateFilters } from './filter.ts';

export type OrderAddress = {
  /** 'YYYY-MM-DD'; null = today. */
  readonly day: string | null;
  readonly state: StateFilter;
  readonly search: string;
  /** The order whose details are open. */
  readonly order: string | null;
};

export const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What is shown is in the page's address, so that it survives a reload and can be passed on. What is typed is kept here too: the
 * router follows the address a moment later, and keys would get lost meanwhile.
 */
export function useOrderAddress(): [OrderAddress, (change: Partial<OrderAddress>) => void] {
  const params = useSearchParams();
  const [typed, setTyped] = useState(params.get('q') ?? '');
  const day = params.get('day');
  const state = stateFilters.find((one) => one === params.get('state')) ?? 'all';
  const address: OrderAddress = {
    day: day !== null && dayPattern.test(day) ? day : null,
    state,
    search: typed,
    order: params.get('order'),
  };
  const change = (wanted: Partial<OrderAddress>) => {
    const next = { ...address, ...wanted };
    setTyped(next.search);
    const query = new URLSearchParams();
    if (next.day !== null) query.set('day', next.day);
    if (next.state !== 'all') query.set('state', next.state);
    if (next.search !== '') query.set('q', next.search);
    if (next.order !== null) query.set('order', next.order);
    const text = query.toString();
    window.history.replaceState(null, '', `${window.location.pathname}${text === '' ? '' : `?${text}`}`);
  };
  return [address, change];
}
