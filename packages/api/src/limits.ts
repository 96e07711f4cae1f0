/** The bounds of every input; a request beyond one is a 400 (or 413 for the body), never a slow query. */
export const limits = {
  bodyBytes: 1_000_000,
  linesPerCart: 100,
  quantityPerLine: 99,
  modifiersPerLine: 50,
  modifierDepth: 4,
  noteLength: 200,
  nameLength: 120,
  descriptionLength: 1_000,
  phoneLength: 32,
  emailLength: 254,
  tableLength: 20,
  reasonLength: 200,
  idempotencyKeyLength: 128,
  externalIdLength: 128,
  /** 10^9 minor units: no single price of a restaurant is above it, and 99 × 100 of them stay safe integers. */
  price: 1_000_000_000,
  pageSize: 100,
  groupsPerMenu: 100,
  itemsPerMenu: 2_000,
  optionsPerGroup: 100,
} as const;
