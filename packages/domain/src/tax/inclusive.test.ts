import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rate } from '../testing/menus.ts';
import { inclusiveSplit } from './inclusive.ts';
import type { Rounding } from './rates.ts';

const modes: readonly Rounding[] = ['HALF_EVEN', 'HALF_UP', 'ALWAYS_UP', 'ALWAYS_DOWN'];

describe('tax inside a price', () => {
  it.each<[string, number, number[], number, number[]]>([
    ['300.00 incl. 20 %, where gross × rate would say 60', 30_000, [200_000], 25_000, [5000]],
    ['382.30 incl. 20 %', 38_230, [200_000], 31_858, [6372]],
    ['12.50 incl. 13.5 %', 1250, [135_000], 1101, [149]],
    ['3.20 incl. 23 %', 320, [230_000], 260, [60]],
    ['9.99 incl. 10 % + 5 %', 999, [100_000, 50_000], 869, [87, 43]],
    ['untaxed', 999, [], 999, []],
    ['zero-rated', 999, [0], 999, [0]],
    ['free', 0, [200_000], 0, [0]],
  ])('%s', (_, gross, ppms, net, taxes) => {
    const split = inclusiveSplit(
      gross,
      ppms.map((ppm, i) => rate(i, ppm)),
    );
    expect(split).toEqual({ net, tax: gross - net, taxes });
  });

  it.each<[Rounding, number]>([
    ['HALF_EVEN', 1],
    ['HALF_UP', 0],
    ['ALWAYS_UP', 1],
    ['ALWAYS_DOWN', 0],
  ])('a net of exactly 2.5 in 3 incl. 20 %, %s, leaves a tax of %d', (rounding, tax) => {
    expect(inclusiveSplit(3, [rate(1, 200_000, { rounding })]).tax).toBe(tax);
  });

  it('never moves the gross, and directed rounding speaks of the tax', () => {
    const ppms = fc.array(fc.nat(400_000), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.nat(10_000_000), ppms, (gross, list) => {
        const [even, , up, down] = modes.map((rounding) =>
          inclusiveSplit(
            gross,
            list.map((ppm, i) => rate(i, ppm, { rounding })),
          ),
        );
        for (const split of [even, up, down]) {
          expect((split?.net ?? -1) + (split?.taxes.reduce((a, b) => a + b, 0) ?? 0)).toBe(gross);
        }
        expect((up?.tax ?? 0) - (down?.tax ?? 0)).toBeGreaterThanOrEqual(0);
        expect((up?.tax ?? 0) - (down?.tax ?? 0)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
