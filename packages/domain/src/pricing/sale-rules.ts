import type { AskedDiscount } from '../discount/discount.ts';
import type { ItemId } from '../ids.ts';
import type { CashRule } from '../payment/cash-rounding.ts';
import type { AskedCharge } from '../service-charge/charges-due.ts';
import type { ServiceCharge } from '../service-charge/service-charge.ts';
import type { TipChoice, TipRule } from '../tip/tip.ts';
import type { PriceOptions } from './price-cart.ts';

/**
 * All that may move the price of a cart beside the menu. Everything is a fact given by the caller: which discounts may be asked for
 * at all is judged before (`judgePromo`, `judgeStaffDiscount`). With none of it a cart costs what `priceCart` says.
 */
export type SaleRules = PriceOptions & {
  readonly discounts?: readonly AskedDiscount[];
  /** Items that no discount touches and that count for no offer. */
  readonly undiscountable?: readonly ItemId[];
  readonly charges?: readonly ServiceCharge[];
  /** What staff added or waived. */
  readonly askedCharges?: readonly AskedCharge[];
  /** null or left out = nobody has counted. */
  readonly partySize?: number | null;
  readonly tip?: { readonly rule: TipRule; readonly choice: TipChoice };
  /** Given when all of it is paid in cash. */
  readonly cash?: CashRule;
};
