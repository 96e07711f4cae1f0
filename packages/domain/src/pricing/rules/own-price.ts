import type { Minor } from '../../money/money.ts';
import type { PriceRule, PriceRuleId, SequenceSteps } from './price-book.ts';
import { type PriceContext, ruleAmount, ruleFor, type Scope } from './rule-for.ts';
import type { Because, OpenPriceRefusal } from './trace.ts';

/** What one costs by which rule: the nth of it `steps[n - 1]`, the last step from there on. Mostly a single step. */
export type OwnPrice = {
  readonly steps: SequenceSteps;
  readonly ruleId: PriceRuleId | null;
  readonly because: Because;
  readonly refusal: Omit<OpenPriceRefusal, 'path'> | null;
};

function judgeOpen(
  given: Minor | undefined,
  bounds: { readonly min: Minor; readonly max: Minor | null } | null,
): OwnPrice['refusal'] {
  if (bounds === null) {
    return given === undefined ? null : { code: 'OPEN_PRICE_NOT_ALLOWED', given, min: 0, max: 0 };
  }
  const { min, max } = bounds;
  if (given === undefined) return { code: 'OPEN_PRICE_MISSING', given: null, min, max };
  const fits = Number.isSafeInteger(given) && given >= Math.max(0, min) && given <= (max ?? given);
  return fits ? null : { code: 'OPEN_PRICE_OUT_OF_BOUNDS', given, min, max };
}

/**
 * The price of one of an item or option by its own rules, else as listed. A named price that is refused is taken as the least
 * that could be named, so that there is something to show; a named price where none is asked for is not used.
 */
export function ownPrice(
  rules: readonly PriceRule[] | undefined,
  listed: Minor,
  given: Minor | undefined,
  context: PriceContext,
  scope: Scope,
): OwnPrice {
  const rule = ruleFor(rules, context, scope);
  if (rule === null)
    return { steps: [listed], ruleId: null, because: 'LISTED', refusal: judgeOpen(given, null) };
  if ('min' in rule) {
    const refusal = judgeOpen(given, rule);
    const price = refusal === null && given !== undefined ? given : Math.max(0, rule.min);
    return { steps: [price], ruleId: rule.id, because: 'OPEN', refusal };
  }
  const price = ruleAmount(rule, rules ?? [], listed);
  return {
    steps: [price],
    ruleId: rule.id,
    because: rule.when.strategy,
    refusal: judgeOpen(given, null),
  };
}
