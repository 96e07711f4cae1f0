import type { Minor } from '../../money/money.ts';
import type { PriceFindingCode } from './price-finding.ts';
import { priceLimits } from './price-limits.ts';

/** A price that could be charged; negative, fractional and absurd ones could not. */
export function lintPrice(price: Minor, report: (code: PriceFindingCode) => void): void {
  if (!Number.isSafeInteger(price) || price < 0) report('BAD_PRICE');
  else if (price > priceLimits.price) report('ABSURD_PRICE');
}
