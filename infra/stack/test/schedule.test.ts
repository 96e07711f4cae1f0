import { describe, expect, it } from 'vitest';
import { deeds, type Planned, scheduleOf } from '../src/chaos/schedule.ts';

function first(seed: number, count: number): Planned[] {
  const schedule = scheduleOf(seed);
  return Array.from({ length: count }, () => schedule.next().value);
}

describe('the schedule of what breaks', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(first(7, 50)).toEqual(first(7, 50));
    expect(first(7, 50)).not.toEqual(first(8, 50));
  });

  it('leaves nothing out, waits before each and mends each', () => {
    const many = first(1, 500);
    expect(new Set(many.map(({ deed }) => deed))).toEqual(new Set(deeds));
    expect(new Set(many.map(({ region, index }) => `${region} ${index}`)).size).toBe(4);
    for (const { afterMs, forMs } of many) {
      expect(afterMs).toBeGreaterThanOrEqual(3_000);
      expect(forMs).toBeGreaterThanOrEqual(2_000);
    }
  });
});
