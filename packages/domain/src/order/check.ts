import type { Minor } from '../money/money.ts';
import type { CheckState } from '../payment/states.ts';
import type { PricedCart } from '../pricing/priced.ts';

/**
 * The sums of a check. `amount` excludes tax and tip, service charges are in it; `total` = amount + tax and excludes the tip;
 * `discount` is already off.
 */
export type CheckAmounts = {
  readonly amount: Minor;
  readonly discount: Minor;
  readonly tax: Minor;
  readonly total: Minor;
  readonly tip: Minor;
};

/** The one check of an order that is not split. */
export const checkAmounts = (sale: PricedCart, tip: Minor = 0): CheckAmounts => ({
  amount: [...sale.lines, ...(sale.charges ?? [])].reduce((sum, part) => sum + part.net, 0),
  discount: sale.discount,
  tax: sale.tax,
  total: sale.total,
  tip,
});

/** What is left to pay; negative = to be given back. `covered` = what payments guarantee, tip included. */
export const balanceOf = (check: Pick<CheckAmounts, 'total' | 'tip'>, covered: Minor): Minor =>
  check.total + check.tip - covered;

/**
 * The status follows from the facts and is never set by itself, so CLOSED with a balance other than 0 cannot come about: a check
 * that is overpaid stays PAID until the rest is given back, one that gains a line goes back to OPEN.
 */
export function checkState(balance: Minor, handedOver: boolean): CheckState {
  if (balance > 0) return 'OPEN';
  return handedOver && balance === 0 ? 'CLOSED' : 'PAID';
}
