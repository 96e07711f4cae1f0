import type { Id, ItemId, MenuGroupId, ModifierGroupId, ModifierOptionId } from '../../ids.ts';
import type { Minor, Ppm } from '../../money/money.ts';
import type { Rounding } from '../../tax/rates.ts';

export type PriceRuleId = Id<'price rule'>;
export type DaypartId = Id<'daypart'>;
export type PreModifierId = Id<'pre-modifier'>;
export type PortionId = Id<'portion'>;

/**
 * What a rule sets the price of one to. SHARE: `ppm` of another rule's amount for the same item or option (`of: null` = of the
 * listed price), rounded once, whether or not that other rule applies: "happy hour is 80 % of the large price".
 */
export type RuleAmount =
  | { readonly kind: 'FIXED'; readonly price: Minor }
  | {
      readonly kind: 'SHARE';
      readonly of: PriceRuleId | null;
      readonly ppm: Ppm;
      readonly rounding: Rounding;
    };

/** When a rule applies. Strategies beat one another in the order of `strategyOrder`; see `ruleFor`. */
export type RuleCondition =
  | { readonly strategy: 'BASE' }
  | { readonly strategy: 'MENU'; readonly menuGroupId: MenuGroupId }
  | { readonly strategy: 'SIZE'; readonly sizeOptionId: ModifierOptionId }
  | {
      readonly strategy: 'TIME';
      readonly daypartId: DaypartId;
      /** Narrows the rule to one size. */
      readonly sizeOptionId?: ModifierOptionId;
      /** Narrows the rule to one place of the menu. */
      readonly menuGroupId?: MenuGroupId;
    };

export type PriceRule = {
  readonly id: PriceRuleId;
  /** Between rules that are otherwise equal the higher one applies, then the smaller id. */
  readonly priority: number;
} & (
  | { readonly when: RuleCondition; readonly amount: RuleAmount }
  /** Whoever takes the order names the price: at least `min` ≥ 0 and at most `max` (null = any price). */
  | { readonly when: { readonly strategy: 'OPEN' }; readonly min: Minor; readonly max: Minor | null }
);

/** Prices of the nth choice, from the first on; the last one goes on for all that follow. Never empty. */
export type SequenceSteps = readonly Minor[];

/** How a group prices its options; all but NONE replace what the options cost by themselves. */
export type GroupStrategy =
  | { readonly kind: 'NONE' }
  | { readonly kind: 'FIXED'; readonly price: Minor }
  | {
      readonly kind: 'SIZE';
      readonly sizeGroupId: ModifierGroupId;
      readonly prices: Readonly<Record<ModifierOptionId, Minor>>;
    }
  | { readonly kind: 'SEQUENCE'; readonly steps: SequenceSteps }
  | {
      readonly kind: 'SIZE_SEQUENCE';
      readonly sizeGroupId: ModifierGroupId;
      readonly steps: Readonly<Record<ModifierOptionId, SequenceSteps>>;
    };

export type GroupPricing = {
  readonly id: PriceRuleId;
  readonly strategy: GroupStrategy;
  /**
   * CHARGED: defaults cost what any option does. INCLUDED: one of each default is in the item's price, taken or left.
   * SUBSTITUTABLE: the same, and a default that is left out pays for what else is chosen in the group.
   */
  readonly defaults: 'CHARGED' | 'INCLUDED' | 'SUBSTITUTABLE';
};

/** NO, EXTRA, ON SIDE … It changes the price of one by a fixed amount or by a factor: never by both. */
export type PreModifier = {
  readonly id: PreModifierId;
  readonly name: string;
  readonly display: 'PREFIX' | 'SUFFIX';
  /** NO: the option is not on the plate, so only a fixed price of the pre-modifier is charged. */
  readonly removes: boolean;
  readonly price:
    | { readonly kind: 'NONE' }
    | { readonly kind: 'FIXED'; readonly price: Minor }
    | { readonly kind: 'MULTIPLY'; readonly ppm: Ppm; readonly rounding: Rounding };
};

/** A part of the dish that an option is put on; `ppm` of the option's price is charged. */
export type Portion = {
  readonly id: PortionId;
  readonly name: string;
  readonly ppm: Ppm;
  readonly rounding: Rounding;
};

/**
 * Everything that makes a price differ from the one listed on the menu, by what it is about. An empty book charges the
 * listed prices. Plain data, published and frozen together with the menu.
 */
export type PriceBook = {
  readonly rules: Readonly<Record<ItemId | ModifierOptionId, readonly PriceRule[]>>;
  readonly groups: Readonly<Record<ModifierGroupId, GroupPricing>>;
  readonly preModifiers: Readonly<Record<PreModifierId, PreModifier>>;
  readonly portions: Readonly<Record<PortionId, Portion>>;
};

export const listedPrices: PriceBook = { rules: {}, groups: {}, preModifiers: {}, portions: {} };
