import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rounding } from '../tax/rates.ts';
import { divide, multiplyAndDivide } from './round.ts';

const modes: readonly Rounding[] = ['HALF_EVEN', 'HALF_UP', 'ALWAYS_UP', 'ALWAYS_DOWN'];

describe('rounding to the minor unit', () => {
  const thousandths: Record<Rounding, readonly number[]> = {
    HALF_EVEN: [11, 12, 12, 14],
    HALF_UP: [11, 12, 13, 14],
    ALWAYS_DOWN: [11, 11, 12, 13],
    ALWAYS_UP: [12, 12, 13, 14],
  };
  it.each(modes)('rounds 0.112, 0.115, 0.125, 0.135 by %s', (mode) => {
    expect([112, 115, 125, 135].map((value) => divide(value, 10, mode))).toEqual(thousandths[mode]);
  });

  it.each([
    ['HALF_EVEN', 317],
    ['HALF_UP', 317],
    ['ALWAYS_DOWN', 317],
    ['ALWAYS_UP', 318],
  ] as const)('takes 6.25 % of 50.75 by %s', (mode, expected) => {
    expect(multiplyAndDivide(5075, 62_500, 1_000_000, mode)).toBe(expected);
  });

  it.each([
    [9_007_199_254_740_991, 999_999, 1_000_000, 'ALWAYS_DOWN', 9_007_190_247_541_736],
    [90_071_992_547_409, 230_000, 1_230_000, 'HALF_EVEN', 16_842_730_313_743],
    [4_503_599_627_370_495, 1, 2, 'HALF_EVEN', 2_251_799_813_685_248],
    [9_007_199_254_740_991, 1, 1, 'ALWAYS_UP', 9_007_199_254_740_991],
  ] as const)('is exact where floats are not: %d × %d / %d %s', (a, b, d, mode, expected) => {
    expect(multiplyAndDivide(a, b, d, mode)).toBe(expected);
  });

  it.each([
    [1.5, 1, 1],
    [1, 1, 0],
    [1, 1, -2],
    [Number.NaN, 1, 1],
    [9_007_199_254_740_991, 2, 1],
  ])('throws at what is no safe integer: %d × %d / %d', (a, b, d) => {
    expect(() => multiplyAndDivide(a, b, d, 'HALF_UP')).toThrow(RangeError);
  });

  it('is exact against big integers, mirrors signs, and lies between the directed modes', () => {
    const operand = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.maxSafeNat());
    fc.assert(
      fc.property(
        operand,
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 1_000_000, max: 2_000_000 }),
        (a, b, d) => {
          const down = multiplyAndDivide(a, b, d, 'ALWAYS_DOWN');
          expect(BigInt(down)).toBe((BigInt(a) * BigInt(b)) / BigInt(d));
          for (const mode of modes) {
            const value = multiplyAndDivide(a, b, d, mode);
            expect(value - down).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(multiplyAndDivide(a, b, d, 'ALWAYS_UP'));
            expect(multiplyAndDivide(-a, b, d, mode) + value).toBe(0);
          }
        },
      ),
    );
  });
});
