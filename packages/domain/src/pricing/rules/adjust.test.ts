import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portion, preModifier } from '../../testing/price-books.ts';
import { adjust } from './adjust.ts';

const extra = preModifier(1, 'EXTRA', { kind: 'MULTIPLY', ppm: 1_500_000, rounding: 'HALF_EVEN' });
const quarter = preModifier(6, 'MORE', { kind: 'MULTIPLY', ppm: 1_250_000, rounding: 'HALF_EVEN' });
const side = preModifier(2, 'ON SIDE', { kind: 'FIXED', price: 25 });
const light = preModifier(3, 'LIGHT');
const no = preModifier(4, 'NO', { kind: 'NONE' }, { removes: true });
const noForAFee = preModifier(5, 'NO', { kind: 'FIXED', price: 10 }, { removes: true });
const half = portion(1, '1st half', 500_000);
const halfUp = portion(2, '2nd half', 500_000, { rounding: 'HALF_UP' });

describe('pre-modifiers and portions', () => {
  it.each<[string, number, Parameters<typeof adjust>[1], Parameters<typeof adjust>[2], number, number]>([
    ['neither', 99, undefined, undefined, 99, 99],
    ['a factor, rounded', 99, extra, undefined, 148, 148],
    ['a fixed amount on top', 99, side, undefined, 124, 124],
    ['a word that costs nothing', 99, light, undefined, 99, 99],
    ['half', 99, undefined, half, 99, 50],
    ['half of an odd price, half to even', 101, undefined, half, 101, 50],
    ['half of an odd price, half up', 101, undefined, halfUp, 101, 51],
    ['a factor on half, rounded once', 99, extra, half, 148, 74],
    ['a factor on half, where rounding in between would give 20', 33, quarter, half, 41, 21],
    ['a fixed amount on half is halved as well', 100, side, half, 125, 62],
    ['removed', 99, no, undefined, 0, 0],
    ['removed on half', 99, no, half, 0, 0],
    ['removed for a fee, whatever the portion', 99, noForAFee, half, 10, 10],
  ])('%s', (_, price, pre, on, spoken, portioned) => {
    expect(adjust(price, pre, on)).toEqual({ price: pre?.removes === true ? 0 : price, spoken, portioned });
  });

  it('never go below zero, grow with the price, and keep it whole where they say nothing', () => {
    const ppm = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(
        fc.nat(1_000_000_000),
        ppm,
        ppm,
        fc.nat(5000),
        fc.boolean(),
        (price, by, on, fee, fixed) => {
          const pre = fixed
            ? { ...side, price: { kind: 'FIXED', price: fee } as const }
            : { ...extra, price: { kind: 'MULTIPLY', ppm: by, rounding: 'HALF_EVEN' } as const };
          const { portioned } = adjust(price, pre, { ...half, ppm: on });
          expect(portioned).toBeGreaterThanOrEqual(0);
          expect(adjust(price + 1, pre, { ...half, ppm: on }).portioned).toBeGreaterThanOrEqual(portioned);
          expect(adjust(price, light, { ...half, ppm: 1_000_000 }).portioned).toBe(price);
        },
      ),
    );
  });
});
