/** Bounds of a cart. Beyond them a cart is refused, so that every amount computed from it stays a safe integer. */
export const cartLimits = {
  lines: 100,
  quantityPerLine: 99,
  /** Minor units: a subtotal or total above it is refused. */
  total: 100_000_000_000,
} as const;
