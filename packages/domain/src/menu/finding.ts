import type { ItemId, MenuGroupId, ModifierGroupId, ModifierOptionId } from '../ids.ts';

export const lintCodes = [
  'EMPTY_MENU',
  'NO_DINING_OPTION',
  'NO_STATION',
  'BLANK_NAME',
  'EMPTY_GROUP',
  'BAD_PRICE',
  'ZERO_PRICE',
  'BAD_BOUNDS',
  'TOO_FEW_OPTIONS',
  'REQUIRED_GROUP_SOLD_OUT',
  'UNKNOWN_TAX_RATE',
  'UNKNOWN_REFERENCE',
  'NESTING_CYCLE',
  'NESTING_TOO_DEEP',
  'IMAGE_WITHOUT_ALT',
  'ALLERGENS_UNDECLARED',
] as const;
export type LintCode = (typeof lintCodes)[number];

/** The entity that a finding is about, so that the editor can lead there. */
export type LintSubject =
  | { readonly entity: 'MENU'; readonly id: null; readonly name: '' }
  | { readonly entity: 'GROUP'; readonly id: MenuGroupId; readonly name: string }
  | { readonly entity: 'ITEM'; readonly id: ItemId; readonly name: string }
  | { readonly entity: 'MODIFIER_GROUP'; readonly id: ModifierGroupId; readonly name: string }
  | { readonly entity: 'OPTION'; readonly id: ModifierOptionId; readonly name: string };

/** What is wrong with a menu. A BLOCKING one keeps it from being published. */
export type LintFinding = {
  readonly code: LintCode;
  readonly severity: 'BLOCKING' | 'WARNING';
  readonly subject: LintSubject;
  /** One sentence for the manager, in English; screens may say it better by `code`. */
  readonly message: string;
};
