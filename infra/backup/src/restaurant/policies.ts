import type { TenantTables } from '@toast/database/schema';

/**
 * What of a copy's rows is taken back into the running restaurant:
 * - `missing`: rows that are gone. A row that is there has had a life since, and stays as it is.
 * - `unchanged`: the same, of what is written once; another row in its place means that there are two histories, and is refused.
 * - `content`: rows that are gone, and the content of those that were changed since. What was made since stays.
 * - `never`: what is true now only, or follows from the rest.
 */
export type Policy = 'missing' | 'unchanged' | 'content' | 'never';

/** The draft and what it stands on; or what happened. Money and the log are only ever completed. */
export type Part = 'MENU' | 'HISTORY';

/** Parents before children. The compiler asks for every table that a restaurant has. */
export const policies: Readonly<Record<keyof TenantTables, Readonly<Record<Part, Policy>>>> = {
  restaurant: { MENU: 'missing', HISTORY: 'missing' },
  counter: { MENU: 'missing', HISTORY: 'missing' },
  tax_rate: { MENU: 'missing', HISTORY: 'missing' },
  station: { MENU: 'missing', HISTORY: 'missing' },
  menu_group: { MENU: 'content', HISTORY: 'never' },
  item: { MENU: 'content', HISTORY: 'never' },
  modifier_group: { MENU: 'content', HISTORY: 'never' },
  menu_draft: { MENU: 'missing', HISTORY: 'missing' },
  menu_version: { MENU: 'unchanged', HISTORY: 'unchanged' },
  // How much there was then is not how much there is.
  stock: { MENU: 'never', HISTORY: 'never' },
  quote: { MENU: 'never', HISTORY: 'missing' },
  order: { MENU: 'never', HISTORY: 'missing' },
  check: { MENU: 'never', HISTORY: 'missing' },
  selection: { MENU: 'never', HISTORY: 'missing' },
  ticket: { MENU: 'never', HISTORY: 'missing' },
  ticket_line: { MENU: 'never', HISTORY: 'missing' },
  kitchen_operation: { MENU: 'never', HISTORY: 'unchanged' },
  payment: { MENU: 'never', HISTORY: 'missing' },
  event: { MENU: 'never', HISTORY: 'unchanged' },
  relay_mark: { MENU: 'missing', HISTORY: 'missing' },
  effect_mark: { MENU: 'missing', HISTORY: 'missing' },
  effect_done: { MENU: 'never', HISTORY: 'missing' },
  daily_sales: { MENU: 'never', HISTORY: 'missing' },
  idempotency_record: { MENU: 'never', HISTORY: 'missing' },
};

/** Which tables a part takes from, parents first. */
export const tablesOf = (part: Part): [table: string, policy: Exclude<Policy, 'never'>][] =>
  Object.entries(policies).flatMap(([table, by]) => {
    const policy = by[part];
    return policy === 'never' ? [] : [[table, policy]];
  });
