import type { Minor, Ppm } from '../money/money.ts';
import { multiplyAndDivide } from '../money/round.ts';
import type { PricedCart } from '../pricing/priced.ts';
import type { Tip, TipChoice, TipRefusal, TipRule } from './tip.ts';
import { tipBaseOf } from './tip-base.ts';

export type TipResult =
  | { readonly ok: true; readonly tip: Tip }
  | { readonly ok: false; readonly refusal: TipRefusal };

const percentOf = (base: Minor, ppm: Ppm): Minor => multiplyAndDivide(base, ppm, 1_000_000, 'HALF_EVEN');

function amountOf(choice: TipChoice, base: Minor): Minor {
  if (choice.type === 'NONE') return 0;
  return choice.type === 'CUSTOM' ? choice.amount : percentOf(base, choice.ppm);
}

/**
 * The tip a guest chose, half-even. It is no part of the check's total and is not taxed. No tip is always possible.
 * @throws RangeError for an amount or rate that is negative or no safe integer: the schema keeps those out.
 */
export function tipFor(sale: PricedCart, choice: TipChoice, rule: TipRule): TipResult {
  const stated = choice.type === 'CUSTOM' ? choice.amount : choice.type === 'PERCENT' ? choice.ppm : 0;
  if (!Number.isSafeInteger(stated) || stated < 0) throw new RangeError('a tip needs a non-negative integer');
  const baseAmount = tipBaseOf(sale, rule.base);
  const amount = amountOf(choice, baseAmount);
  const limit = Math.max(rule.limit.amount, percentOf(baseAmount, rule.limit.ppm));
  if (amount > 0 && !rule.diningOptions.includes(sale.diningOption))
    return { ok: false, refusal: { code: 'TIP_NOT_OFFERED', diningOption: sale.diningOption } };
  if (amount > limit) return { ok: false, refusal: { code: 'TIP_TOO_LARGE', limit } };
  return { ok: true, tip: { choice, base: rule.base, baseAmount, amount } };
}

/** How tips are asked for: `offered` false = not at all; `gratuity` = what service charges for the staff already come to. */
export type TipOffer = {
  readonly offered: boolean;
  readonly baseAmount: Minor;
  readonly suggestions: readonly { readonly ppm: Ppm; readonly amount: Minor }[];
  readonly preselected: TipChoice;
  readonly gratuity: Minor;
};

/** What a checkout shows. Nothing is chosen beforehand where the law forbids it or a gratuity is on the check already. */
export function tipOffer(sale: PricedCart, rule: TipRule): TipOffer {
  const offered = rule.diningOptions.includes(sale.diningOption);
  const baseAmount = tipBaseOf(sale, rule.base);
  const gratuity = (sale.charges ?? []).reduce((sum, one) => (one.gratuity ? sum + one.amount : sum), 0);
  const chosen = offered && !rule.preselectForbidden && gratuity === 0 ? rule.preselect : null;
  return {
    offered,
    baseAmount,
    suggestions: offered ? rule.suggestions.map((ppm) => ({ ppm, amount: percentOf(baseAmount, ppm) })) : [],
    preselected: chosen === null ? { type: 'NONE' } : { type: 'PERCENT', ppm: chosen },
    gratuity,
  };
}
