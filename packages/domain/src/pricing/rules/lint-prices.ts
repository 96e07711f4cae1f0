import type { ModifierGroupId } from '../../ids.ts';
import type { Menu } from '../../menu/menu.ts';
import type { Ppm } from '../../money/money.ts';
import { lintGroupPricing } from './lint-group-pricing.ts';
import { lintPrice } from './lint-price.ts';
import type { PriceBook, PriceRule } from './price-book.ts';
import type { PriceFinding, PriceFindingCode } from './price-finding.ts';
import { priceLimits } from './price-limits.ts';

const warnings: ReadonlySet<PriceFindingCode> = new Set(['SIZES_FLATTENED', 'UNKNOWN_SUBJECT']);

type Report = (code: PriceFindingCode) => void;

function lintRate(ppm: Ppm, report: Report): void {
  if (!Number.isSafeInteger(ppm) || ppm < 0 || ppm > priceLimits.ppm) report('BAD_RATE');
}

/** Whether following shares from a rule leads back to it. Rules that only lead into a circle are not part of it. */
function isCircular(rule: PriceRule, rules: readonly PriceRule[]): boolean {
  const seen = new Set<PriceRule>();
  let at: PriceRule | undefined = rule;
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    const of: string | null = 'amount' in at && at.amount.kind === 'SHARE' ? at.amount.of : null;
    at = of === null ? undefined : rules.find(({ id }) => id === of);
  }
  return at === rule;
}

function lintRule(menu: Menu, rule: PriceRule, rules: readonly PriceRule[], report: Report): void {
  if (rules.find(({ id }) => id === rule.id) !== rule) report('DUPLICATE_RULE');
  if ('min' in rule) {
    lintPrice(rule.min, report);
    if (rule.max !== null) lintPrice(rule.max, report);
    if (rule.max !== null && rule.max < rule.min) report('BAD_BOUNDS');
    return;
  }
  const { amount, when } = rule;
  if (amount.kind === 'FIXED') lintPrice(amount.price, report);
  else {
    lintRate(amount.ppm, report);
    const other = rules.find(({ id }) => id === amount.of);
    if (amount.of !== null && (other === undefined || 'min' in other)) report('UNKNOWN_RULE');
    if (isCircular(rule, rules)) report('RULE_CYCLE');
  }
  const size = 'sizeOptionId' in when ? when.sizeOptionId : undefined;
  if (size !== undefined && !hasOption(menu, size)) report('UNKNOWN_SIZE');
  if (when.strategy === 'TIME' && size === undefined && rules.some((one) => one.when.strategy === 'SIZE'))
    report('SIZES_FLATTENED');
}

const hasOption = (menu: Menu, id: string): boolean =>
  Object.values(menu.modifierGroups).some(({ options }) => options.some((option) => option.id === id));

/**
 * Everything that is wrong with a price book that is about to be published with a menu, what blocks it first. A book without
 * BLOCKING findings never makes `priceUnit` throw or go below zero, for a line that `judgeAnswers` lets through.
 */
export function lintPrices(menu: Menu, book: PriceBook): PriceFinding[] {
  const found: PriceFinding[] = [];
  const about =
    (subject: PriceFinding['subject'], ruleId: PriceFinding['ruleId']): Report =>
    (code) =>
      found.push({ code, severity: warnings.has(code) ? 'WARNING' : 'BLOCKING', subject, ruleId });

  for (const [key, rules] of Object.entries(book.rules)) {
    const subject = key as keyof PriceBook['rules'];
    const known = key in menu.items || hasOption(menu, key);
    for (const rule of rules) {
      const report = about(subject, rule.id);
      if (!known) report('UNKNOWN_SUBJECT');
      lintRule(menu, rule, rules, report);
    }
  }
  for (const [key, pricing] of Object.entries(book.groups)) {
    const id = key as ModifierGroupId;
    const report = about(id, pricing.id);
    if (menu.modifierGroups[id] === undefined) report('UNKNOWN_SUBJECT');
    lintGroupPricing(menu, book, id, pricing, report);
  }
  for (const { id, price } of Object.values(book.preModifiers)) {
    if (price.kind === 'FIXED') lintPrice(price.price, about(id, null));
    if (price.kind === 'MULTIPLY') lintRate(price.ppm, about(id, null));
  }
  for (const { id, ppm } of Object.values(book.portions)) lintRate(ppm, about(id, null));
  return found.sort((a, b) => Number(a.severity === 'WARNING') - Number(b.severity === 'WARNING'));
}
