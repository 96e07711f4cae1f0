import type { DiscountId, ItemId } from '../ids.ts';
import type { Minor, Ppm } from '../money/money.ts';

/** Which of several units a BOGO makes cheaper, or a combo takes in: as ordered, or by what is left to pay for them (as Toast). */
export type Pick = 'FIRST' | 'CHEAPEST' | 'DEAREST';

/** So many units out of some items; `items: null` = any item. */
export type Need = { readonly quantity: number; readonly items: readonly ItemId[] | null };

type Common = {
  readonly id: DiscountId;
  readonly name: string;
  /** Lower goes first; equals by id. Item discounts always go before check discounts. */
  readonly priority: number;
  /** Combines with no other discount. */
  readonly exclusive: boolean;
  /** The most it takes off a check; left out = no limit. */
  readonly maxAmount?: Minor;
};

type OnItems = Common & { readonly scope: 'ITEM'; readonly items: readonly ItemId[] | null };

/**
 * Ways to take money off. Percentages (ppm 0…1 000 000) round half-even, once per line (ITEM) or check (CHECK), of what earlier
 * discounts have left; FIXED takes `amount` off each unit (ITEM) or the check; OPEN what somebody types. BOGO takes `ppm` off the
 * units got, 1 000 000 = free. COMBO sells its parts together for `price`. Units that counted for one BOGO or COMBO count for no other.
 */
export type Discount =
  | (OnItems & { readonly type: 'PERCENT'; readonly ppm: Ppm })
  | (OnItems & { readonly type: 'FIXED'; readonly amount: Minor })
  | (OnItems & { readonly type: 'OPEN' })
  | (Common & {
      readonly scope: 'ITEM';
      readonly type: 'BOGO';
      readonly buy: Need;
      readonly get: Need;
      readonly ppm: Ppm;
      readonly pick: Pick;
      /** null = as often as the cart allows. */
      readonly maxTimes: number | null;
    })
  | (Common & {
      readonly scope: 'ITEM';
      readonly type: 'COMBO';
      readonly parts: readonly Need[];
      readonly price: Minor;
      readonly pick: Pick;
      readonly maxTimes: number | null;
    })
  | (Common & { readonly scope: 'CHECK'; readonly type: 'PERCENT'; readonly ppm: Ppm })
  | (Common & { readonly scope: 'CHECK'; readonly type: 'FIXED'; readonly amount: Minor })
  | (Common & { readonly scope: 'CHECK'; readonly type: 'OPEN' });

/** A discount that somebody or something asks for. `lineIds` narrows an item discount to some lines ("this one is on me"). */
export type AskedDiscount = {
  readonly discount: Discount;
  readonly lineIds?: readonly string[];
  /** What an OPEN discount takes: off each line it is asked for (ITEM) or the check; 0 when left out. */
  readonly openAmount?: Minor;
  /** The promo code that brought it. */
  readonly code?: string;
};

/** A discount as it was taken: `amount` = Σ `lines`, > 0. `base` = what it was reckoned on; null where that is a set of units. */
export type AppliedDiscount = {
  readonly discountId: DiscountId;
  readonly name: string;
  readonly scope: Discount['scope'];
  readonly type: Discount['type'];
  readonly ppm: Ppm | null;
  readonly base: Minor | null;
  readonly amount: Minor;
  readonly lines: readonly { readonly lineId: string; readonly amount: Minor }[];
  readonly code?: string;
};

/** Why an asked discount took nothing. */
export type SetAside = {
  readonly discountId: DiscountId;
  readonly reason: 'EXCLUSIVE' | 'ALREADY_TAKEN' | 'NOTHING_TO_TAKE';
  /** For EXCLUSIVE: what was taken instead. */
  readonly by: readonly DiscountId[];
};
