import type { ServiceChargeId, TaxRateId } from '../ids.ts';
import type { Minor, Ppm } from '../money/money.ts';
import type { DiningOption } from '../order/dining-option.ts';
import type { TaxAmount } from '../pricing/priced.ts';
import type { Rounding } from '../tax/rates.ts';

/** What a charge is for; a payment's cash rounding is no charge of the check, see `payment/cash-rounding`. */
export type ChargeCategory = 'SERVICE' | 'DELIVERY' | 'BAG' | 'CARD_SURCHARGE' | 'FUNDRAISING' | 'OTHER';

/** The subtotal as listed on the menu, before or after discounts; as prices there include tax or not, so does the base. */
export type ChargeBase = 'PRE_DISCOUNT' | 'POST_DISCOUNT';

/**
 * FIXED and OPEN in minor units ≥ 0; PERCENT rounds once over its base, half-even unless it says otherwise. `each: 'UNIT'` takes a
 * fixed amount once per unit sold (bags), else once per check.
 */
export type ChargeAmount =
  | { readonly type: 'FIXED'; readonly amount: Minor; readonly each?: 'CHECK' | 'UNIT' }
  | { readonly type: 'PERCENT'; readonly ppm: Ppm; readonly base: ChargeBase; readonly rounding?: Rounding }
  | { readonly type: 'OPEN' };

/**
 * NONE = untaxed. RATES = taxed by rates of its own. AS_LINES = taxed as what was sold is, in proportion (a delivery fee that
 * shares the rates of the goods). Where prices include tax, the charge includes its own.
 */
export type ChargeTax =
  | { readonly type: 'NONE' }
  | { readonly type: 'RATES'; readonly taxRateIds: readonly TaxRateId[] }
  | { readonly type: 'AS_LINES' };

/** When a charge comes by itself; each left out = any. `minPartySize` makes it an auto-gratuity: nobody counted = no charge. */
export type ChargeCriteria = {
  readonly diningOptions?: readonly DiningOption[];
  readonly minPartySize?: number;
  /** The subtotal before discounts, in minor units, from … and below which it is due ("delivery is free from 40.00"). */
  readonly minSubtotal?: Minor;
  readonly belowSubtotal?: Minor;
};

export type ServiceCharge = {
  readonly id: ServiceChargeId;
  readonly name: string;
  readonly category: ChargeCategory;
  readonly amount: ChargeAmount;
  readonly tax: ChargeTax;
  /** Belongs to the staff: shown with the tips and named before a tip is asked for. */
  readonly gratuity: boolean;
  /** null = only when staff ask for it. */
  readonly criteria: ChargeCriteria | null;
};

/**
 * A charge as sold, a line of its own. `amount` = as charged, before added and with included tax; `net` + `taxes` = `total`.
 * `base` = what a percentage was taken of, null for the others.
 */
export type PricedCharge = {
  readonly chargeId: ServiceChargeId;
  readonly name: string;
  readonly category: ChargeCategory;
  readonly gratuity: boolean;
  readonly base: { readonly of: ChargeBase; readonly ppm: Ppm; readonly amount: Minor } | null;
  readonly amount: Minor;
  readonly net: Minor;
  readonly taxes: readonly TaxAmount[];
  readonly total: Minor;
};
