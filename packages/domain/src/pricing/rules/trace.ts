import type { ModifierOptionId } from '../../ids.ts';
import type { Minor } from '../../money/money.ts';
import type { PortionId, PreModifierId, PriceRuleId } from './price-book.ts';
import type { Strategy } from './rule-for.ts';

/**
 * Why a part of the price is what it is. LISTED = the menu's own price, no rule; the strategies = a rule of the item or option;
 * GROUP… = the modifier group's pricing; the rest change what stands before them. INCLUDED and SUBSTITUTED take off.
 */
export type Because =
  | Strategy
  | 'LISTED'
  | 'GROUP_FIXED'
  | 'GROUP_SIZE'
  | 'GROUP_SEQUENCE'
  | 'GROUP_SIZE_SEQUENCE'
  | 'PRE_MODIFIER'
  | 'PORTION'
  | 'INCLUDED'
  | 'SUBSTITUTED';

/** One step of a price; Σ `amount` of a trace = the price of one of the line. The item comes first; steps
 * of choices that change nothing are left out. */
export type TraceEntry = {
  readonly because: Because;
  readonly ruleId: PriceRuleId | PreModifierId | PortionId | null;
  /** The options chosen on the way, the one it is about last; empty = the item itself. */
  readonly path: readonly ModifierOptionId[];
  /** How many of it one of the line holds. */
  readonly quantity: number;
  /** Which place of the sequence it took, from 1; null = places do not matter. */
  readonly nth: number | null;
  /** For all `quantity` together, in minor units. */
  readonly amount: Minor;
};

/** Why a named price cannot be taken. `min` and `max` (null = any) say what could; both 0 where no price may be named. */
export type OpenPriceRefusal = {
  readonly code: 'OPEN_PRICE_MISSING' | 'OPEN_PRICE_OUT_OF_BOUNDS' | 'OPEN_PRICE_NOT_ALLOWED';
  readonly path: readonly ModifierOptionId[];
  readonly given: Minor | null;
  readonly min: Minor;
  readonly max: Minor | null;
};
