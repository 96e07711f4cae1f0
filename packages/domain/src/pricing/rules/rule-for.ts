import type { MenuGroupId } from '../../ids.ts';
import type { Minor } from '../../money/money.ts';
import { multiplyAndDivide } from '../../money/round.ts';
import type { Answer } from './answer.ts';
import type { DaypartId, PriceRule, PriceRuleId, RuleCondition } from './price-book.ts';

/** Strategies from the strongest to the weakest. */
export const strategyOrder = ['OPEN', 'TIME', 'SIZE', 'MENU', 'BASE'] as const;
export type Strategy = (typeof strategyOrder)[number];

/**
 * What is true of a line when it is quoted. `dayparts` are those that are on at the instant that counts: judging that needs a
 * zone and a clock, which prices do not have. `menuGroupId`: where on the menu the guest found the item; null = unknown. Plain
 * data, so that a quote can keep it: whoever prices by the quote's context gets the happy hour until the quote expires.
 */
export type PriceContext = {
  readonly dayparts: readonly DaypartId[];
  readonly menuGroupId: MenuGroupId | null;
};

/** The answers given at the same place, then those around it, outwards; a size is looked for in this order. */
export type Scope = readonly (readonly Answer[])[];

const narrowing = ({ when }: PriceRule): number =>
  when.strategy === 'TIME'
    ? Number(when.sizeOptionId !== undefined) + Number(when.menuGroupId !== undefined)
    : 0;

const byStrength = (a: PriceRule, b: PriceRule): number =>
  strategyOrder.indexOf(a.when.strategy) - strategyOrder.indexOf(b.when.strategy) ||
  narrowing(b) - narrowing(a) ||
  b.priority - a.priority ||
  (a.id < b.id ? -1 : 1);

function applies(when: RuleCondition | { readonly strategy: 'OPEN' }, context: PriceContext, scope: Scope) {
  const sized = (id: string | undefined) =>
    id === undefined || scope.some((level) => level.some(({ optionId }) => optionId === id));
  switch (when.strategy) {
    case 'OPEN':
    case 'BASE':
      return true;
    case 'MENU':
      return when.menuGroupId === context.menuGroupId;
    case 'SIZE':
      return sized(when.sizeOptionId);
    case 'TIME':
      return (
        context.dayparts.includes(when.daypartId) &&
        sized(when.sizeOptionId) &&
        (when.menuGroupId === undefined || when.menuGroupId === context.menuGroupId)
      );
  }
}

/**
 * The one rule that prices an item or option, null = none: it costs what is listed. Of those that apply, the strongest strategy
 * wins; within TIME the one that is narrowed most; then priority; then the smaller id. Never the order in which they are written.
 */
export function ruleFor(
  rules: readonly PriceRule[] | undefined,
  context: PriceContext,
  scope: Scope,
): PriceRule | null {
  let best: PriceRule | null = null;
  for (const rule of rules ?? []) {
    if (applies(rule.when, context, scope) && (best === null || byStrength(rule, best) < 0)) best = rule;
  }
  return best;
}

/**
 * What a rule sets the price of one to, in minor units. A share of a rule that does not exist, that has no amount (OPEN) or
 * that leads back in a circle is a share of the listed price; the linter keeps those from being published.
 * @throws RangeError for an amount or rate that is no safe integer; see `lintPrices`.
 */
export function ruleAmount(rule: PriceRule, rules: readonly PriceRule[], listed: Minor): Minor {
  return amountOf(rule, rules, listed, []);
}

function amountOf(
  rule: PriceRule,
  rules: readonly PriceRule[],
  listed: Minor,
  seen: readonly PriceRuleId[],
): Minor {
  if (!('amount' in rule)) return listed;
  const { amount } = rule;
  if (amount.kind === 'FIXED') return amount.price;
  const via = [...seen, rule.id];
  const other = rules.find(({ id }) => id === amount.of && !via.includes(id));
  const whole = other === undefined ? listed : amountOf(other, rules, listed, via);
  return multiplyAndDivide(whole, amount.ppm, 1_000_000, amount.rounding);
}
