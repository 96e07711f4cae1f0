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
  'NAME_TOO_LONG',
  'KITCHEN_NAME_TOO_LONG',
  'DESCRIPTION_TOO_LONG',
  'UNSAFE_TEXT',
  'NAME_WITHOUT_LETTERS',
  'PRICE_TOO_HIGH',
  'ODD_PRICE',
  'BAD_QUANTITY',
  'TOO_MANY_DEFAULTS',
  'UNREACHABLE_ITEM',
  'DIETARY_CLAIM_DENIED',
  'NO_TAX_RATE',
  'UNKNOWN_STATION',
  'NEVER_SERVED',
  'MISSING_TRANSLATION',
] as const;
export type LintCode = (typeof lintCodes)[number];

/** Fields of the things that findings are about, as the things call them. */
export type LintField =
  | 'name'
  | 'kitchenName'
  | 'description'
  | 'price'
  | 'taxRateIds'
  | 'modifierGroupIds'
  | 'itemIds'
  | 'groups'
  | 'dayparts'
  | 'diningOptions'
  | 'stations'
  | 'stationId'
  | 'min'
  | 'options'
  | 'maxQuantity'
  | 'isDefault'
  | 'imageAlt'
  | 'allergens'
  | 'dietary'
  | 'translations';

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
  /** Where not the code alone says which field is meant; ask `fieldToMend`. */
  readonly field?: LintField;
};
