/** From this many left on, a dish is told to be running low where the restaurant says nothing else. */
export const defaultLowAt = 5;

/**
 * How urgent what is left is: `remaining` null = no limit, as `remainingOf` tells it; `lowAt` 0 = never low.
 */
export function stockLevel(remaining: number | null, lowAt = defaultLowAt): 'ENOUGH' | 'LOW' | 'OUT' {
  if (remaining === null) return 'ENOUGH';
  if (remaining <= 0) return 'OUT';
  return remaining <= lowAt ? 'LOW' : 'ENOUGH';
}
