type Pace = {
  readonly firstMs: number;
  readonly longestMs: number;
  /** What the server asked for; it is never asked earlier. */
  readonly retryAfterMs?: number;
  /** 0 ≤ random < 1 */
  readonly random?: number;
};

/**
 * Milliseconds to wait before try `n` (0 = the first repetition): longer each time, and spread by a quarter to either side, so
 * that a crowd that lost the same server does not come back as one.
 */
export function pauseMs(
  n: number,
  { firstMs, longestMs, retryAfterMs = 0, random = Math.random() }: Pace,
): number {
  const step = Math.min(longestMs, firstMs * 2 ** n) * (0.75 + random / 2);
  return Math.round(Math.max(step, retryAfterMs * (1 + random / 4)));
}
