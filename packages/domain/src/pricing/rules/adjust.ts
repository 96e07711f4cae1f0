import type { Minor } from '../../money/money.ts';
import { multiplyAndDivide } from '../../money/round.ts';
import type { Rounding } from '../../tax/rates.ts';
import type { Portion, PreModifier } from './price-book.ts';

const million = 1_000_000;

/** What one of an option costs: `price` as the rules say, `spoken` with its pre-modifier, `portioned` with its portion too. */
export type Adjusted = { readonly price: Minor; readonly spoken: Minor; readonly portioned: Minor };

/**
 * One of an option at `price` ≥ 0 with a pre-modifier (adds a fixed amount or multiplies) on a portion (scales the sum). It is
 * rounded once at the end, never in between: by the portion's rounding where there is one, else by the pre-modifier's; EXTRA at
 * 1.5 × on half of 0.99 is 0.7425 → 0.74. `spoken` is rounded as well, but only to be shown. Of a removed option only the fixed
 * price is charged, whatever the portion. Never below zero for amounts and rates that are not.
 * @throws RangeError beyond 2^53 or for a fraction; see `lintPrices`.
 */
export function adjust(price: Minor, pre: PreModifier | undefined, portion: Portion | undefined): Adjusted {
  const fixed = pre?.price.kind === 'FIXED' ? pre.price.price : 0;
  if (pre?.removes === true) return { price: 0, spoken: fixed, portioned: fixed };
  const factor = pre?.price.kind === 'MULTIPLY' ? pre.price.ppm : million;
  const rounding: Rounding = pre?.price.kind === 'MULTIPLY' ? pre.price.rounding : 'HALF_EVEN';
  const spoken = multiplyAndDivide(price, factor, million, rounding) + fixed;
  if (portion === undefined) return { price, spoken, portioned: spoken };
  const portioned =
    fixed === 0
      ? multiplyAndDivide(price, factor * portion.ppm, million * million, portion.rounding)
      : multiplyAndDivide(price + fixed, portion.ppm, million, portion.rounding);
  return { price, spoken, portioned };
}
