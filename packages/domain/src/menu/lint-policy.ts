import { type MenuHours, servedTogether } from '../hours/menu-hours.ts';
import type { ItemId, MenuGroupId, ModifierGroupId, ModifierOptionId, StationId } from '../ids.ts';
import type { LintSubject } from './finding.ts';
import type { Item, Menu, ModifierGroup } from './menu.ts';
import { type Report, subjectOf } from './report.ts';

type NamedId = ItemId | MenuGroupId | ModifierGroupId | ModifierOptionId;

/** What a restaurant has said besides its menu, and what the law asks of it. */
export type LintPolicy = {
  /** Allergens must be declared before sale, as in the EU and the UK. */
  readonly allergensRequired: boolean;
  /** Items that are free on purpose. */
  readonly free: ReadonlySet<ItemId>;
  /** Items that are untaxed on purpose. */
  readonly untaxed: ReadonlySet<ItemId>;
  readonly stationIds: ReadonlySet<StationId>;
  /** By locale that the menu is offered in, besides its own: everything that has a name in it. */
  readonly translated: ReadonlyMap<string, ReadonlySet<NamedId>>;
  readonly hours: MenuHours | null;
};

function lintItemPolicy(menu: Menu, item: Item, policy: LintPolicy, report: Report): void {
  const subject = subjectOf(item);
  const { hours } = policy;
  if (item.price === 0 && !policy.free.has(item.id))
    report('ZERO_PRICE', subject, 'It is free, and nobody has said that it is meant to be.', {
      blocking: true,
    });
  if (item.taxRateIds.length === 0 && !policy.untaxed.has(item.id))
    report('NO_TAX_RATE', subject, 'It has no tax rate, and nobody has said that it is untaxed.');
  if (!item.allergens.declared && policy.allergensRequired) {
    const message = 'The law asks which allergens it contains, and nobody has said.';
    report('ALLERGENS_UNDECLARED', subject, message, { blocking: true });
  }
  if (item.stationId !== null && !policy.stationIds.has(item.stationId))
    report('UNKNOWN_STATION', subject, 'The station that should cook it does not exist.');
  const placed = menu.groups.some(({ itemIds }) => itemIds.includes(item.id));
  if (hours !== null && placed && servedTogether(menu, hours, [item.id], menu.publishedAt) === null)
    report('NEVER_SERVED', subject, 'Its times and those of its group never meet, so nobody can order it.');
}

/** What blocks or is odd only where the restaurant has said more than its menu does. */
export function lintPolicy(menu: Menu, policy: LintPolicy, report: Report): void {
  const items = Object.values<Item>(menu.items);
  for (const item of items) lintItemPolicy(menu, item, policy, report);
  const groups = Object.values<ModifierGroup>(menu.modifierGroups);
  const named: LintSubject[] = [
    ...menu.groups.map(({ id, name }) => ({ entity: 'GROUP' as const, id, name })),
    ...items.map(subjectOf),
    ...groups.map(({ id, name }) => ({ entity: 'MODIFIER_GROUP' as const, id, name })),
    ...groups.flatMap(({ options }) =>
      options.map(({ id, name }) => ({ entity: 'OPTION' as const, id, name })),
    ),
  ];
  for (const subject of named) {
    const missing = [...policy.translated].filter(([, ids]) => subject.id !== null && !ids.has(subject.id));
    if (missing.length === 0) continue;
    const locales = missing.map(([locale]) => locale).join(', ');
    report('MISSING_TRANSLATION', subject, `It has no name of its own in: ${locales}.`);
  }
}
