import type { Minor, Ppm } from '../money/money.ts';
import type { DiningOption } from '../order/dining-option.ts';

/**
 * What a percent tip is taken of, always without service charges: `NET` = before tax, after discounts (the default);
 * `NET_UNDISCOUNTED` = before both; `GROSS` = with tax, after discounts.
 */
export const tipBases = ['NET', 'NET_UNDISCOUNTED', 'GROSS'] as const;
export type TipBase = (typeof tipBases)[number];

/** How a restaurant asks for tips. */
export type TipRule = {
  readonly base: TipBase;
  readonly diningOptions: readonly DiningOption[];
  /** Percentages to choose from, in the order shown. */
  readonly suggestions: readonly Ppm[];
  /** Chosen before the guest has chosen; null = none. */
  readonly preselect: Ppm | null;
  /** True where the law wants no payment beyond the price chosen beforehand (EU: Directive 2011/83, article 22). */
  readonly preselectForbidden: boolean;
  /** A tip above the greater of the two is taken for a slip of the finger: `ppm` of the base, or `amount`. */
  readonly limit: { readonly ppm: Ppm; readonly amount: Minor };
};

export type TipChoice =
  | { readonly type: 'NONE' }
  | { readonly type: 'PERCENT'; readonly ppm: Ppm }
  | { readonly type: 'CUSTOM'; readonly amount: Minor };

/** A tip as given; `base` is what it was reckoned on, also for a custom one, so that a receipt can say how much it was. */
export type Tip = {
  readonly choice: TipChoice;
  readonly base: TipBase;
  readonly baseAmount: Minor;
  readonly amount: Minor;
};

export type TipRefusal =
  | { readonly code: 'TIP_NOT_OFFERED'; readonly diningOption: DiningOption }
  | { readonly code: 'TIP_TOO_LARGE'; readonly limit: Minor };
