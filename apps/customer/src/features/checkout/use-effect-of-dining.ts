'use client';

import type { DiningOption } from '@toast/domain/order/dining-option';
import type { PricedCart } from '@toast/domain/pricing/priced';
import { useState } from 'react';
import { whatChanged } from './quote/what-changed.ts';

/** Remembers the price before the guest chose another way to eat, and says what the choice has done to it. */
export function useEffectOfDining(priced: PricedCart | null, money: (amount: number) => string) {
  const [before, setBefore] = useState<PricedCart | null>(null);
  const comparable =
    before !== null &&
    priced !== null &&
    before.diningOption !== priced.diningOption &&
    sameLines(before, priced);
  return {
    effect: comparable ? whatChanged(before, priced, money) : null,
    /** To be called with the choice, while the old price is still shown. */
    note: (option: DiningOption) => setBefore(priced?.diningOption === option ? before : priced),
  };
}

const sameLines = (a: PricedCart, b: PricedCart): boolean =>
  a.subtotal === b.subtotal &&
  a.lines.length === b.lines.length &&
  a.lines.every(({ lineId }, i) => b.lines[i]?.lineId === lineId);
