import type { ModifierGroupId } from '../../ids.ts';
import type { Menu } from '../../menu/menu.ts';
import { lintPrice } from './lint-price.ts';
import type { GroupPricing, PriceBook, SequenceSteps } from './price-book.ts';
import type { PriceFindingCode } from './price-finding.ts';
import { priceLimits } from './price-limits.ts';

type Report = (code: PriceFindingCode) => void;

function lintSteps(steps: SequenceSteps, report: Report): void {
  if (steps.length === 0 || steps.length > priceLimits.steps) report('NO_STEPS');
  for (const price of steps) lintPrice(price, report);
}

const sizeGroupOf = (pricing: GroupPricing | undefined): ModifierGroupId | null =>
  pricing !== undefined && 'sizeGroupId' in pricing.strategy ? pricing.strategy.sizeGroupId : null;

/** Whether looking up sizes leads from a group back to itself. */
function sizesLeadBack(book: PriceBook, groupId: ModifierGroupId): boolean {
  const seen = new Set<ModifierGroupId>();
  let at = sizeGroupOf(book.groups[groupId]);
  while (at !== null && !seen.has(at)) {
    if (at === groupId) return true;
    seen.add(at);
    at = sizeGroupOf(book.groups[at]);
  }
  return false;
}

/** A group's pricing: its prices, and for each size of its size group exactly one entry. */
export function lintGroupPricing(
  menu: Menu,
  book: PriceBook,
  groupId: ModifierGroupId,
  pricing: GroupPricing,
  report: Report,
): void {
  const { strategy } = pricing;
  if (strategy.kind === 'NONE') return;
  if (strategy.kind === 'FIXED') return lintPrice(strategy.price, report);
  if (strategy.kind === 'SEQUENCE') return lintSteps(strategy.steps, report);
  if (strategy.kind === 'SIZE') for (const price of Object.values(strategy.prices)) lintPrice(price, report);
  else for (const steps of Object.values(strategy.steps)) lintSteps(steps, report);
  const table: Readonly<Record<string, unknown>> =
    strategy.kind === 'SIZE' ? strategy.prices : strategy.steps;
  const sizes = menu.modifierGroups[strategy.sizeGroupId]?.options.map(({ id }) => id);
  if (sizes === undefined || Object.keys(table).some((id) => !sizes.some((size) => size === id)))
    report('UNKNOWN_SIZE');
  if (sizes?.some((id) => !(id in table)) === true) report('SIZE_MISSING');
  if (sizesLeadBack(book, groupId)) report('SIZE_CYCLE');
}
