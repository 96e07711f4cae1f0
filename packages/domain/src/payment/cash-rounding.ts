import type { PaymentId } from '../ids.ts';
import type { Minor } from '../money/money.ts';
import { divide } from '../money/round.ts';
import type { Rounding } from '../tax/rates.ts';

/** The smallest coin, in minor units ≥ 1 (Ireland and Finland 5, Switzerland 5, Sweden 100), and which way to round to it. */
export type CashRule = { readonly coin: Minor; readonly rounding: Rounding };

/**
 * The difference that paying the last of a check in cash makes: `exact` was due, `tendered` is handed over, `amount` =
 * tendered − exact. It belongs to this payment alone: pay by card, or take the payment back, and it is gone.
 */
export type CashRounding = {
  readonly category: 'CASH_ROUNDING';
  readonly paymentId: PaymentId | null;
  readonly exact: Minor;
  readonly tendered: Minor;
  readonly amount: Minor;
};

/** @throws RangeError for a coin below one minor unit. */
function toCoins(amount: Minor, { coin, rounding }: CashRule): Minor {
  if (!Number.isSafeInteger(coin) || coin < 1) throw new RangeError('a coin is at least one minor unit');
  return divide(amount, coin, rounding) * coin;
}

/**
 * Rounds what is left of a check, tip included, when all of it is paid in cash; never a part of it, a line or its tax.
 * `paymentId` null = a preview.
 * @throws RangeError when nothing sensible is due (negative, no integer).
 */
export function cashRounding(due: Minor, rule: CashRule, paymentId: PaymentId | null): CashRounding {
  if (!Number.isSafeInteger(due) || due < 0) throw new RangeError('cash is taken for what is due');
  const tendered = toCoins(due, rule);
  return { category: 'CASH_ROUNDING', paymentId, exact: due, tendered, amount: tendered - due };
}

/** What has gone back of a cash payment so far: of what was due, and in coins. */
export type CashRefunded = { readonly exact: Minor; readonly handed: Minor };

export type CashRefund =
  | { readonly ok: true; readonly handed: Minor; readonly left: CashRefunded }
  | { readonly ok: false; readonly refusal: { readonly code: 'REFUND_TOO_LARGE'; readonly limit: Minor } };

/**
 * Gives back `amount` of what was due, in coins. The last refund hands over whatever is left of what was tendered, so that all
 * refunds together are exactly what was paid, in any parts; none before it hands over more than is there.
 */
export function refundCash(
  paid: CashRounding,
  before: CashRefunded,
  amount: Minor,
  rule: CashRule,
): CashRefund {
  const limit = paid.exact - before.exact;
  if (amount > limit) return { ok: false, refusal: { code: 'REFUND_TOO_LARGE', limit } };
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError('a refund is a non-negative integer');
  const there = paid.tendered - before.handed;
  const handed = amount === limit ? there : Math.min(toCoins(amount, rule), there);
  return { ok: true, handed, left: { exact: before.exact + amount, handed: before.handed + handed } };
}
