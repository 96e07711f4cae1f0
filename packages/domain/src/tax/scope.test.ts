import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { menu, rate, rateId } from '../testing/menus.ts';
import { rateSet } from './applied.ts';
import type { RoundingScope } from './rates.ts';
import { type TaxableLine, taxLines } from './scope.ts';

const { taxRates } = menu({
  items: [],
  taxRates: [rate(1, 88_750), rate(2, 45_000), rate(3, 400_000), rate(4, 400_000)],
});
const share = (amount: number, ...rates: number[]) => ({
  amount,
  rateSet: rateSet(taxRates, rates.map(rateId), 'DINE_IN'),
});
const one = (amounts: readonly number[], ...rates: number[]): TaxableLine[] =>
  amounts.map((amount, i) => ({ id: `line-${i}`, shares: [share(amount, ...rates)] }));
const tax = (lines: readonly TaxableLine[], roundingScope: RoundingScope, pricesIncludeTax = false) =>
  taxLines(lines, { roundingScope, pricesIncludeTax }).map((taxes) => taxes.map(({ amount }) => amount));
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe('where tax is rounded', () => {
  it.each<[string, TaxableLine[], RoundingScope, boolean, number[][]]>([
    ['each line', one([1500, 800, 695, 695], 1), 'LINE', false, [[133], [71], [62], [62]]],
    [
      'once over the check, allocated back',
      one([1500, 800, 695, 695], 1),
      'CHECK_PER_RATE',
      false,
      [[133], [71], [62], [61]],
    ],
    ['each line, where it makes no difference', one([1880, 695], 1), 'LINE', false, [[167], [62]]],
    ['once, where it makes no difference', one([1880, 695], 1), 'CHECK_PER_RATE', false, [[167], [62]]],
    [
      'a rate that two shares have in common, on their sum',
      [{ id: 'a', shares: [share(50, 2), share(50, 1, 2)] }],
      'LINE',
      false,
      [[4, 4]],
    ],
    [
      'the same over the check',
      [{ id: 'a', shares: [share(50, 2), share(50, 1, 2)] }],
      'CHECK_PER_RATE',
      false,
      [[4, 4]],
    ],
    [
      'lines of different rates apart',
      [...one([100], 2), { id: 'b', shares: [share(100, 1)] }],
      'CHECK_PER_RATE',
      false,
      [[4], [9]],
    ],
    ['untaxed lines', one([100, 100]), 'CHECK_PER_RATE', false, [[], []]],
    [
      'inside one-cent lines, never more than a line holds',
      one([1, 1, 1, 1, 1], 3, 4),
      'CHECK_PER_RATE',
      true,
      [
        [1, 0],
        [0, 1],
        [0, 0],
        [0, 0],
        [0, 0],
      ],
    ],
    ['inside each line', one([110, 110], 2), 'LINE', true, [[5], [5]]],
    ['inside, once over the check', one([110, 110], 2), 'CHECK_PER_RATE', true, [[5], [4]]],
  ])('%s', (_, lines, scope, included, expected) => {
    expect(tax(lines, scope, included)).toEqual(expected);
  });

  it('sums over the check to what rounding once gives, and stays within a minor unit of it on every line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(100_000), { minLength: 1, maxLength: 20 }),
        fc.boolean(),
        (amounts, included) => {
          const lines = one(amounts, 1);
          const perCheck = tax(lines, 'CHECK_PER_RATE', included).map(([amount = 0]) => amount);
          const [[once = 0] = []] = tax(one([sum(amounts)], 1), 'LINE', included);
          expect(sum(perCheck)).toBe(once);
          const perLine = tax(lines, 'LINE', included).map(([amount = 0]) => amount);
          for (const [i, amount] of perCheck.entries())
            expect(Math.abs(amount - (perLine[i] ?? 0))).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
