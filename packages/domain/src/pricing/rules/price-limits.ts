/** Bounds of what a price book may say; within them a full cart stays far below 2^53. */
export const priceLimits = {
  /** Minor units; the same as the menu's own prices are held to. */
  price: 1_000_000_000,
  /** Parts per million: a factor of 100. */
  ppm: 100_000_000,
  /** Places of a sequence. */
  steps: 50,
} as const;
