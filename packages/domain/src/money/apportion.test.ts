import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from './apportion.ts';

const shares = (...weights: number[]) => weights.map((weight, i) => ({ id: `line-${i}`, weight }));
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe('apportioning by largest remainder', () => {
  it.each([
    ['5.00 over 7.00 three times', 500, [700, 700, 700], [167, 167, 166]],
    ['10.00 over 12.50, 3.20, 8.95', 1000, [1250, 320, 895], [507, 130, 363]],
    ['nothing over nothing', 0, [0, 0], [0, 0]],
    ['nothing to nobody', 0, [], []],
    ['all of it', 2465, [1250, 320, 895], [1250, 320, 895]],
    ['past a free line', 1, [0, 100], [0, 1]],
    [
      'a product beyond 2^53',
      99_999_999_999,
      [50_000_000_000, 49_999_999_999],
      [50_000_000_000, 49_999_999_999],
    ],
  ])('splits %s', (_, total, weights, expected) => {
    expect(apportion(total, shares(...weights))).toEqual(expected);
  });

  it('gives equal remainders to the smaller id, wherever it stands', () => {
    expect(
      apportion(500, [
        { id: 'c', weight: 1 },
        { id: 'a', weight: 1 },
        { id: 'b', weight: 1 },
      ]),
    ).toEqual([166, 167, 167]);
  });

  it.each([
    [1, []],
    [1, [0, 0]],
    [-1, [1]],
    [0.5, [1]],
  ])('throws for %d over %j', (total, weights) => {
    expect(() => apportion(total, shares(...weights))).toThrow(RangeError);
  });

  it('sums to the whole, depends on ids and not on order, and never passes a weight it covers', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 10_000_000_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(weights, fc.nat(), fc.nat(), (list, seed, rotation) => {
        const whole = sum(list);
        fc.pre(whole > 0);
        const total = seed % (whole + 1);
        const ordered = shares(...list);
        const parts = apportion(total, ordered);
        expect(sum(parts)).toBe(total);
        for (const [i, part] of parts.entries()) expect(part).toBeLessThanOrEqual(list[i] ?? 0);
        const turn = rotation % list.length;
        const turned = apportion(total, [...ordered.slice(turn), ...ordered.slice(0, turn)]);
        expect([...turned.slice(list.length - turn), ...turned.slice(0, list.length - turn)]).toEqual(parts);
      }),
    );
  });
});
