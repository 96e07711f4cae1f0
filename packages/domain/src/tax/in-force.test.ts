import { describe, expect, it } from 'vitest';
import { rate, rateId } from '../testing/menus.ts';
import { type DatedRate, ratesInForce } from './in-force.ts';

const from = (n: number, ppm: number, validFrom: string): DatedRate => ({ ...rate(n, ppm), validFrom });
// Ireland's hospitality rate went from 13.5 % to 9 % in November 2020 and back in September 2023.
const editions = [
  from(1, 135_000, '2019-01-01T00:00:00Z'),
  from(1, 135_000, '2023-09-01T00:00:00+01:00'),
  from(1, 90_000, '2020-11-01T00:00:00Z'),
  from(2, 230_000, '2019-01-01T00:00:00Z'),
];

describe('the tax rates in force', () => {
  it.each([
    ['2020-10-31T23:59:59Z', 135_000],
    ['2020-11-01T00:00:00Z', 90_000],
    ['2023-08-31T22:59:59Z', 90_000],
    ['2023-08-31T23:00:00Z', 135_000],
  ])('at %s are the latest that have begun', (at, ppm) => {
    for (const list of [editions, editions.toReversed()]) {
      expect(ratesInForce(list, at)).toEqual({
        taxRates: { [rateId(1)]: rate(1, ppm), [rateId(2)]: rate(2, 230_000) },
        notYet: [],
      });
    }
  });

  it('tell apart the rates that are still to come', () => {
    const before = ratesInForce([...editions, from(3, 1, '2030-01-01T00:00:00Z')], '2024-01-01T00:00:00Z');
    expect(before.notYet).toEqual([rateId(3)]);
    expect(Object.keys(before.taxRates)).toEqual([rateId(1), rateId(2)]);
  });

  it('let the later of two editions win that begin together', () => {
    const twice = [from(1, 1, '2024-01-01T00:00:00Z'), from(1, 2, '2024-01-01T00:00:00Z')];
    expect(ratesInForce(twice, '2024-01-01T00:00:00Z').taxRates[rateId(1)]?.ppm).toBe(2);
  });

  it('need instants', () => {
    expect(() => ratesInForce(editions, 'soon')).toThrow(RangeError);
    expect(() => ratesInForce([from(1, 1, 'soon')], '2024-01-01T00:00:00Z')).toThrow(RangeError);
  });
});
