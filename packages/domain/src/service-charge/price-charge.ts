import type { Minor } from '../money/money.ts';
import { multiplyAndDivide } from '../money/round.ts';
import type { DueCharge } from './charges-due.ts';
import type { PricedCharge } from './service-charge.ts';

/** What percentages and per-unit charges are reckoned on: the subtotal before and after discounts, and the units sold. */
export type ChargeBases = {
  readonly preDiscount: Minor;
  readonly postDiscount: Minor;
  readonly units: number;
};

/** A charge before tax. */
export type ListedCharge = Omit<PricedCharge, 'net' | 'taxes' | 'total'>;

/**
 * What a charge comes to, rounded once. Charges are never taken of one another, so their order moves nothing.
 * @throws RangeError for an amount or rate that is negative or no safe integer: a charge never is a hidden discount.
 */
export function priceCharge({ charge, openAmount }: DueCharge, bases: ChargeBases): ListedCharge {
  const { id, name, category, gratuity, amount: how } = charge;
  const listed = { chargeId: id, name, category, gratuity };
  const stated = how.type === 'PERCENT' ? how.ppm : how.type === 'FIXED' ? how.amount : openAmount;
  if (!Number.isSafeInteger(stated) || stated < 0)
    throw new RangeError('a charge needs a non-negative integer');
  if (how.type !== 'PERCENT') {
    const times = how.type === 'FIXED' && how.each === 'UNIT' ? bases.units : 1;
    return { ...listed, base: null, amount: stated * times };
  }
  const of = how.base === 'PRE_DISCOUNT' ? bases.preDiscount : bases.postDiscount;
  return {
    ...listed,
    base: { of: how.base, ppm: how.ppm, amount: of },
    amount: multiplyAndDivide(of, how.ppm, 1_000_000, how.rounding ?? 'HALF_EVEN'),
  };
}
