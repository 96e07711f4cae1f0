import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exclusiveTax } from './exclusive.ts';
import type { Rounding } from './rates.ts';

describe('tax on top of a price', () => {
  it.each<[number, number, Rounding, number]>([
    [5075, 62_500, 'HALF_EVEN', 317],
    [5075, 62_500, 'HALF_UP', 317],
    [5075, 62_500, 'ALWAYS_DOWN', 317],
    [5075, 62_500, 'ALWAYS_UP', 318],
    [1500, 88_750, 'HALF_EVEN', 133],
    [800, 88_750, 'HALF_EVEN', 71],
    [695, 88_750, 'HALF_EVEN', 62],
    [100, 45_000, 'HALF_EVEN', 4],
    [100, 45_000, 'HALF_UP', 5],
    [1000, 0, 'ALWAYS_UP', 0],
    [0, 88_750, 'ALWAYS_UP', 0],
  ])('of %d at %d ppm, %s, is %d', (net, ppm, rounding, tax) => {
    expect(exclusiveTax(net, { ppm, rounding })).toBe(tax);
  });

  it('never falls when the price rises', () => {
    const rounding = fc.constantFrom<Rounding>('HALF_EVEN', 'HALF_UP', 'ALWAYS_UP', 'ALWAYS_DOWN');
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1000), fc.nat(400_000), rounding, (net, more, ppm, mode) => {
        expect(exclusiveTax(net + more, { ppm, rounding: mode })).toBeGreaterThanOrEqual(
          exclusiveTax(net, { ppm, rounding: mode }),
        );
      }),
    );
  });
});
