import type { ItemId } from '../ids.ts';
import type { Minor } from '../money/money.ts';
import type { DiningOption } from '../order/dining-option.ts';
import type { Discount } from './discount.ts';

/** When an offer holds on the restaurant's wall: days 1 = Monday … 7 = Sunday, minutes of that day, `toMinute` excluded, ≤ 1440. */
export type OfferHours = {
  readonly weekdays: readonly number[];
  readonly fromMinute: number;
  readonly toMinute: number;
};

/** A code and what it is worth. Each condition left out = none. Instants are ISO, `from` included, `until` excluded. */
export type Promo = {
  readonly code: string;
  readonly discount: Discount;
  readonly from?: string;
  readonly until?: string;
  /** Judged on the wall at the promised time ("lunch deal"); empty list = never. */
  readonly hours?: readonly OfferHours[];
  readonly minSubtotal?: Minor;
  readonly diningOptions?: readonly DiningOption[];
  /** How often it may be used by all guests together, and by one. */
  readonly limit?: number;
  readonly limitPerGuest?: number;
  readonly firstOrderOnly?: boolean;
};

/** All that the judgement looks at. Uses count orders that stand, reservations included, never attempts that failed. */
export type PromoFacts = {
  readonly now: Date | string;
  /** Weekday 1…7 and minute 0…1439 on the restaurant's wall at the promised time. */
  readonly promised: { readonly weekday: number; readonly minute: number };
  readonly diningOption: DiningOption;
  readonly subtotal: Minor;
  readonly itemIds: readonly ItemId[];
  readonly uses: number;
  /** Uses and orders of this guest; null = nobody is signed in. */
  readonly guest: { readonly uses: number; readonly orders: number } | null;
};

/** Why a code is worth nothing now, with the fact a guest needs. None of these uses the code up. */
export type PromoRefusal =
  | { readonly code: 'CODE_UNKNOWN' }
  | { readonly code: 'CODE_NOT_YET'; readonly from: string }
  | { readonly code: 'CODE_EXPIRED'; readonly until: string }
  | { readonly code: 'CODE_OUT_OF_HOURS'; readonly hours: readonly OfferHours[] }
  | { readonly code: 'CODE_DINING_OPTION'; readonly diningOptions: readonly DiningOption[] }
  | { readonly code: 'CODE_MIN_SUBTOTAL'; readonly missing: Minor }
  | { readonly code: 'CODE_NO_ITEMS'; readonly itemIds: readonly ItemId[] }
  | { readonly code: 'CODE_SIGN_IN' }
  | { readonly code: 'CODE_FIRST_ORDER' }
  | { readonly code: 'CODE_USED_UP' }
  | { readonly code: 'CODE_USED_BY_GUEST'; readonly limit: number };
