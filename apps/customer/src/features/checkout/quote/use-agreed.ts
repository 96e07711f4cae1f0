'use client';

import type { PricedCart } from '@toast/domain/pricing/priced';
import { compareQuote, type PriceChange } from '@toast/domain/pricing/quote';
import { useState } from 'react';

type Agreed = { readonly cartVersion: string; readonly priced: PricedCart };

/**
 * What the guest has agreed to pay: the first price they are shown for a cart. When the same cart is quoted otherwise later, they
 * are asked; when they change the cart, the new price is what they asked for.
 */
export function useAgreed(
  cartVersion: string,
  quoted: PricedCart | null,
): { change: PriceChange | null; accept: () => void } {
  const [agreed, setAgreed] = useState<Agreed | null>(null);
  if (quoted !== null && agreed?.cartVersion !== cartVersion) setAgreed({ cartVersion, priced: quoted });
  const change =
    quoted !== null && agreed?.cartVersion === cartVersion ? compareQuote(agreed.priced, quoted) : null;
  return { change, accept: () => quoted !== null && setAgreed({ cartVersion, priced: quoted }) };
}
