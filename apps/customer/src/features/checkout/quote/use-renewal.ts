'use client';

import type { RefusalView } from '@toast/api/refusal';
import { useEffect, useRef, useState } from 'react';
import type { Placement } from '../placement/state.ts';

/** Refusals that mean no more than: ask for the price again. */
export const asksForQuote = ({ code }: RefusalView): boolean =>
  code === 'QUOTE_UNKNOWN' || code === 'PRICE_CHANGED';

/** An answer that asks for a new quote this often in a row is not about time. */
const most = 2;

/**
 * A quote that ran out between the tap and the server is asked for again and ordered, without a word. `renew` asks and, when the
 * price is the same, sends. `begin` is for a tap; `spent` = it did not help, so the guest has to be told.
 */
export function useRenewal(placement: Placement, renew: () => void): { spent: boolean; begin: () => void } {
  const [spent, setSpent] = useState(false);
  const tries = useRef(0);
  const latest = useRef(renew);
  useEffect(() => {
    latest.current = renew;
  });
  useEffect(() => {
    if (placement.is !== 'REFUSED' || !placement.refusals.every(asksForQuote)) return;
    tries.current += 1;
    if (tries.current <= most) latest.current();
    else setSpent(true);
  }, [placement]);
  const begin = () => {
    tries.current = 0;
    setSpent(false);
  };
  return { spent, begin };
}
