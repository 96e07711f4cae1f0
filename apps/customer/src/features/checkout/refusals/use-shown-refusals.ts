'use client';

import { type RefusalView, refusalView } from '@toast/api/refusal';
import type { PriceChange } from '@toast/domain/pricing/quote';
import { useState } from 'react';
import type { Placement } from '../placement/state.ts';
import { asksForQuote } from '../quote/use-renewal.ts';

type Sources = {
  placement: Placement;
  quoted: readonly RefusalView[];
  change: PriceChange | null;
  blocked: ReadonlySet<string>;
  cartVersion: string;
  /** An expired quote is being asked for again. */
  renewing: boolean;
};

/**
 * The refusals worth showing. Those of the quote are left out where the line itself says it already; those of a placement stay until
 * the cart is another one; an expired quote is renewed without a word.
 */
export function useShownRefusals({
  placement,
  quoted,
  change,
  blocked,
  cartVersion,
  renewing,
}: Sources): readonly RefusalView[] {
  const [placedWith, setPlacedWith] = useState<{ placement: Placement; cartVersion: string } | null>(null);
  if (placement.is === 'REFUSED' && placedWith?.placement !== placement)
    setPlacedWith({ placement, cartVersion });

  const ofPlacement =
    placement.is === 'REFUSED' && placedWith?.cartVersion === cartVersion
      ? placement.refusals.filter((refusal) => !(renewing && asksForQuote(refusal)))
      : [];
  const ofQuote = quoted.filter((refusal) => !linesOf(refusal).some((id) => blocked.has(id)));
  const all = [...ofPlacement, ...ofQuote, ...(change === null ? [] : [refusalView(change)])];
  return all.filter(
    (refusal, i) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(refusal)) === i,
  );
}

const linesOf = (refusal: RefusalView): readonly string[] => {
  if ('lineIds' in refusal) return refusal.lineIds;
  return 'lineId' in refusal ? [refusal.lineId] : [];
};
