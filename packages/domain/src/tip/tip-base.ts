import type { Minor } from '../money/money.ts';
import { multiplyAndDivide } from '../money/round.ts';
import type { PricedCart, PricedLine } from '../pricing/priced.ts';
import type { TipBase } from './tip.ts';

/** A line's net as it would be without its discount: where prices include tax, the same part of the price is net. */
function undiscounted(line: PricedLine): Minor {
  const charged = line.gross - line.discount;
  if (charged > 0) return multiplyAndDivide(line.gross, line.net, charged, 'HALF_EVEN');
  const ppm = line.taxes.reduce((sum, tax) => (tax.included ? sum + tax.ppm : sum), 0);
  return multiplyAndDivide(line.gross, 1_000_000, 1_000_000 + ppm, 'HALF_EVEN');
}

/** The amount a percent tip is taken of, in minor units. */
export const tipBaseOf = (sale: PricedCart, base: TipBase): Minor =>
  sale.lines.reduce(
    (sum, line) => sum + (base === 'NET' ? line.net : base === 'GROSS' ? line.total : undiscounted(line)),
    0,
  );
