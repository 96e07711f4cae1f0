import type { ItemId, ModifierGroupId, ModifierOptionId } from '../../ids.ts';
import type { PortionId, PreModifierId, PriceRuleId } from './price-book.ts';

/**
 * What can be wrong with a price book. ABSURD_PRICE: above `priceLimits.price`, so surely a slip; RULE_CYCLE: shares of one
 * another; SIZE_CYCLE: groups that look up the size in one another; SIZE_MISSING: a size without a price, which would sell as
 * listed; SIZES_FLATTENED: an hour's price for all sizes of what has prices by size.
 */
export type PriceFindingCode =
  | 'BAD_PRICE'
  | 'ABSURD_PRICE'
  | 'BAD_RATE'
  | 'BAD_BOUNDS'
  | 'NO_STEPS'
  | 'DUPLICATE_RULE'
  | 'UNKNOWN_RULE'
  | 'UNKNOWN_SIZE'
  | 'UNKNOWN_SUBJECT'
  | 'RULE_CYCLE'
  | 'SIZE_CYCLE'
  | 'SIZE_MISSING'
  | 'SIZES_FLATTENED';

/** One thing that is wrong. A BLOCKING one keeps the book from being published: it would price by accident. */
export type PriceFinding = {
  readonly code: PriceFindingCode;
  readonly severity: 'BLOCKING' | 'WARNING';
  /** What the rule prices. */
  readonly subject: ItemId | ModifierOptionId | ModifierGroupId | PreModifierId | PortionId;
  /** null = a pre-modifier or portion, which is its own rule. */
  readonly ruleId: PriceRuleId | null;
};
