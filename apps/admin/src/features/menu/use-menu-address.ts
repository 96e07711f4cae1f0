'use client';

import { useSearchParams } from 'next/navigation';

export type MenuAddress = { readonly group: string | null; readonly item: string | null };

/** Which group is shown and which item is open, in the page's address. */
export function useMenuAddress(): [MenuAddress, (change: Partial<MenuAddress>) => void] {
  const params = useSearchParams();
  const address = { group: params.get('group'), item: params.get('item') };
  const change = (wanted: Partial<MenuAddress>) => {
    const next = { ...address, ...wanted };
    const query = new URLSearchParams();
    if (next.group !== null) query.set('group', next.group);
    if (next.item !== null) query.set('item', next.item);
    const text = query.toString();
    window.history.replaceState(null, '', `${window.location.pathname}${text === '' ? '' : `?${text}`}`);
  };
  return [address, change];
}
