import type { ModifierGroupId } from '../ids.ts';
import { type StockBook, stockBook } from '../stock/book.ts';
import type { LintCode, LintFinding, LintSubject } from './finding.ts';
import { maxOf } from './group-max.ts';
import { type LintPolicy, lintPolicy } from './lint-policy.ts';
import { lintClaims, lintOdds, priceLimit } from './lint-sense.ts';
import { lintText } from './lint-text.ts';
import type { Item, Menu, ModifierGroup, ModifierOption } from './menu.ts';
import { maxModifierDepth } from './nesting.ts';
import { capacity } from './orderable.ts';
import { type Report, subjectOf } from './report.ts';

const warnings: ReadonlySet<LintCode> = new Set([
  'EMPTY_GROUP',
  'ZERO_PRICE',
  'ALLERGENS_UNDECLARED',
  'NAME_WITHOUT_LETTERS',
  'ODD_PRICE',
  'TOO_MANY_DEFAULTS',
  'DIETARY_CLAIM_DENIED',
  'MISSING_TRANSLATION',
]);
const plenty = stockBook([]);
const whole: LintSubject = { entity: 'MENU', id: null, name: '' };

/** What items and options have in common: a price, tax rates, and groups that they ask. */
function lintSold(menu: Menu, sold: Item | ModifierOption, subject: LintSubject, report: Report): void {
  if (!Number.isSafeInteger(sold.price) || sold.price < 0)
    report('BAD_PRICE', subject, 'Its price is no amount of money.');
  else if (sold.price > priceLimit)
    report('PRICE_TOO_HIGH', subject, 'Its price is higher than anything can cost here.');
  if ((sold.taxRateIds ?? []).some((id) => menu.taxRates[id] === undefined)) {
    report('UNKNOWN_TAX_RATE', subject, 'One of its tax rates does not exist.');
  }
  if (sold.modifierGroupIds.some((id) => menu.modifierGroups[id] === undefined)) {
    report('UNKNOWN_REFERENCE', subject, 'One of its modifier groups does not exist.');
  }
}

function lintItem(menu: Menu, item: Item, policy: LintPolicy | undefined, report: Report): void {
  const subject = subjectOf(item);
  lintText(subject, report, item);
  lintSold(menu, item, subject, report);
  if (item.price === 0 && policy === undefined) report('ZERO_PRICE', subject, 'It is free.');
  if (item.image !== null && item.imageAlt.trim() === '') {
    report('IMAGE_WITHOUT_ALT', subject, 'Its picture has no description for those who cannot see it.');
  }
  if (!item.allergens.declared && !policy?.allergensRequired)
    report('ALLERGENS_UNDECLARED', subject, 'Nobody has said which allergens it contains.');
}

function lintModifierGroup(menu: Menu, stock: StockBook, group: ModifierGroup, report: Report): void {
  const subject = { entity: 'MODIFIER_GROUP', id: group.id, name: group.name } as const;
  const { min, max } = group;
  lintText(subject, report);
  const counts = [min, max ?? min].every((bound) => Number.isSafeInteger(bound) && bound >= 0);
  if (!counts || (max !== null && max < min) || (!group.multiSelect && min > 1)) {
    report('BAD_BOUNDS', subject, 'Its minimum and maximum contradict each other.');
  } else if (min > 0 && capacity(group, menu, plenty, 0) < min) {
    report(
      'TOO_FEW_OPTIONS',
      subject,
      `At least ${min} must be chosen, and there are not so many to choose from.`,
    );
  } else if (min > 0 && capacity(group, menu, stock, 0) < min) {
    report('REQUIRED_GROUP_SOLD_OUT', subject, `At least ${min} must be chosen, and not so many are left.`);
  }
  const defaults = group.options.filter(({ isDefault }) => isDefault).length;
  if (defaults > (maxOf(group) ?? defaults))
    report('TOO_MANY_DEFAULTS', subject, 'More is chosen in advance than may be chosen.');
  for (const option of group.options) {
    const about = { entity: 'OPTION', id: option.id, name: option.name } as const;
    lintText(about, report, option);
    lintSold(menu, option, about, report);
    if (!Number.isSafeInteger(option.maxQuantity) || option.maxQuantity < 1)
      report('BAD_QUANTITY', about, 'How many of it may be chosen is no number of pieces.');
  }
}

/** How many levels a group opens, itself included; null when it opens itself. Each group is measured once. */
function levelsOf(
  menu: Menu,
  id: ModifierGroupId,
  known: Map<ModifierGroupId, number | null>,
): number | null {
  const measured = known.get(id);
  if (measured !== undefined) return measured;
  // Whoever comes back here while it is being measured has gone in a circle.
  known.set(id, null);
  let deepest = 0;
  for (const option of menu.modifierGroups[id]?.options ?? []) {
    for (const next of option.modifierGroupIds) {
      const levels = levelsOf(menu, next, known);
      if (levels === null) return null;
      deepest = Math.max(deepest, levels);
    }
  }
  known.set(id, deepest + 1);
  return deepest + 1;
}

function lintNesting(menu: Menu, report: Report): void {
  const known = new Map<ModifierGroupId, number | null>();
  for (const group of Object.values(menu.modifierGroups)) {
    const subject = { entity: 'MODIFIER_GROUP', id: group.id, name: group.name } as const;
    const levels = levelsOf(menu, group.id, known);
    if (levels === null) report('NESTING_CYCLE', subject, 'Its options lead in a circle.');
    else if (levels > maxModifierDepth)
      report('NESTING_TOO_DEEP', subject, `It opens more than ${maxModifierDepth} levels of groups.`);
  }
}

/** What a menu is published into, as of now. `stations` = how many there are to cook at. */
export type LintGround = {
  readonly stock: StockBook;
  readonly stations: number;
  /** What the restaurant has said besides its menu. Without it nothing is asked that only it can answer. */
  readonly policy?: LintPolicy;
};

/** Everything that is wrong with a menu that is about to be published, what blocks it first. */
export function lintMenu(menu: Menu, { stock, stations, policy }: LintGround): LintFinding[] {
  const found: LintFinding[] = [];
  const report: Report = (code, subject, message, { blocking = !warnings.has(code), field } = {}) =>
    found.push({
      code,
      severity: blocking ? 'BLOCKING' : 'WARNING',
      subject,
      message,
      ...(field !== undefined && { field }),
    });
  if (Object.keys(menu.items).length === 0) report('EMPTY_MENU', whole, 'There is nothing to order.');
  if (menu.terms.diningOptions.length === 0)
    report('NO_DINING_OPTION', whole, 'There is no way to take the meal.');
  if (stations === 0) report('NO_STATION', whole, 'The kitchen has no station to cook at.');
  for (const group of menu.groups) {
    const subject = { entity: 'GROUP', id: group.id, name: group.name } as const;
    lintText(subject, report, group);
    if (group.itemIds.length === 0)
      report('EMPTY_GROUP', subject, 'It has no items, so guests do not see it.');
    if (group.itemIds.some((id) => menu.items[id] === undefined))
      report('UNKNOWN_REFERENCE', subject, 'One of its items does not exist.');
  }
  const placed = new Set(menu.groups.flatMap(({ itemIds }) => itemIds));
  for (const item of Object.values<Item>(menu.items)) {
    lintItem(menu, item, policy, report);
    lintClaims(item, report);
    if (!placed.has(item.id))
      report('UNREACHABLE_ITEM', subjectOf(item), 'It is in no group, so guests never see it.');
  }
  lintOdds(Object.values<Item>(menu.items), report);
  for (const group of Object.values(menu.modifierGroups)) lintModifierGroup(menu, stock, group, report);
  lintNesting(menu, report);
  if (policy !== undefined) lintPolicy(menu, policy, report);
  return found.sort((a, b) => Number(a.severity === 'WARNING') - Number(b.severity === 'WARNING'));
}
