import { describe, expect, it } from 'vitest';
import { pauseMs } from './pause-ms.ts';

const pace = { firstMs: 500, longestMs: 8_000 };

describe('the pause before another try', () => {
  it.each([
    [0, 0.5, 500],
    [1, 0.5, 1_000],
    [3, 0.5, 4_000],
    [9, 0.5, 8_000],
    [0, 0, 375],
    [0, 0.999, 625],
  ])('try %d with luck %f: %d ms', (n, random, ms) => {
    expect(Math.abs(pauseMs(n, { ...pace, random }) - ms)).toBeLessThanOrEqual(1);
  });

  it('is never shorter than what the server asked for', () => {
    for (const random of [0, 0.3, 0.999])
      expect(pauseMs(0, { ...pace, random, retryAfterMs: 5_000 })).toBeGreaterThanOrEqual(5_000);
  });
});
