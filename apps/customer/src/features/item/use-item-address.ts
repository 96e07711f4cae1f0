'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useRef } from 'react';

export type ItemAddress = {
  readonly itemId: string | null;
  /** The cart line that is being changed; null = a new one. */
  readonly lineId: string | null;
  readonly hrefOf: (itemId: string) => string;
  readonly open: (itemId: string, lineId?: string) => void;
  readonly close: () => void;
};

/** Which sheet is open, kept in the address: back closes it, a reload keeps it, and it can be sent to a friend. */
export function useItemAddress(): ItemAddress {
  const params = useSearchParams();
  const pathname = usePathname();
  // Only an entry of our own may be left by going back: a page opened at `?item=` has somebody else's behind it.
  const pushed = useRef(false);

  const address = (query: URLSearchParams, itemId: string | null, lineId?: string): string => {
    const next = new URLSearchParams(query);
    next.delete('item');
    next.delete('line');
    if (itemId !== null) next.set('item', itemId);
    if (lineId !== undefined) next.set('line', lineId);
    const written = next.toString().replaceAll('%2C', ',');
    return written === '' ? pathname : `${pathname}?${written}`;
  };
  const now = () => new URLSearchParams(window.location.search);

  return {
    itemId: params.get('item'),
    lineId: params.get('line'),
    hrefOf: (itemId) => address(params, itemId),
    open: (itemId, lineId) => {
      pushed.current = true;
      window.history.pushState(null, '', address(now(), itemId, lineId));
    },
    close: () => {
      if (pushed.current) window.history.back();
      else window.history.replaceState(null, '', address(now(), null));
      pushed.current = false;
    },
  };
}
