import type { LintCode, LintField, LintFinding } from './finding.ts';

const fields: Readonly<Record<LintCode, LintField>> = {
  EMPTY_MENU: 'groups',
  NO_DINING_OPTION: 'diningOptions',
  NO_STATION: 'stations',
  BLANK_NAME: 'name',
  EMPTY_GROUP: 'itemIds',
  BAD_PRICE: 'price',
  ZERO_PRICE: 'price',
  BAD_BOUNDS: 'min',
  TOO_FEW_OPTIONS: 'options',
  REQUIRED_GROUP_SOLD_OUT: 'options',
  UNKNOWN_TAX_RATE: 'taxRateIds',
  UNKNOWN_REFERENCE: 'modifierGroupIds',
  NESTING_CYCLE: 'options',
  NESTING_TOO_DEEP: 'options',
  IMAGE_WITHOUT_ALT: 'imageAlt',
  ALLERGENS_UNDECLARED: 'allergens',
  NAME_TOO_LONG: 'name',
  KITCHEN_NAME_TOO_LONG: 'kitchenName',
  DESCRIPTION_TOO_LONG: 'description',
  UNSAFE_TEXT: 'name',
  NAME_WITHOUT_LETTERS: 'name',
  PRICE_TOO_HIGH: 'price',
  ODD_PRICE: 'price',
  BAD_QUANTITY: 'maxQuantity',
  TOO_MANY_DEFAULTS: 'isDefault',
  UNREACHABLE_ITEM: 'groups',
  DIETARY_CLAIM_DENIED: 'dietary',
  NO_TAX_RATE: 'taxRateIds',
  UNKNOWN_STATION: 'stationId',
  NEVER_SERVED: 'dayparts',
  MISSING_TRANSLATION: 'translations',
};

/** The field of a finding's subject that mends it. */
export function fieldToMend({
  code,
  subject,
  field,
}: Pick<LintFinding, 'code' | 'subject' | 'field'>): LintField {
  if (code === 'UNKNOWN_REFERENCE' && subject.entity === 'GROUP') return 'itemIds';
  return field ?? fields[code];
}
