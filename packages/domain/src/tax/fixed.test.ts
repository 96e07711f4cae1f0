import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { menu, rate, rateId } from '../testing/menus.ts';
import { rateSet } from './applied.ts';
import type { RoundingScope } from './rates.ts';
import { taxLines } from './scope.ts';

const scopes: readonly RoundingScope[] = ['LINE', 'CHECK_PER_RATE'];
const { taxRates } = menu({
  items: [],
  taxRates: [
    rate(1, 100_000),
    // A bottle deposit of 25, 10 when taken out.
    rate(2, 0, { fixed: 25, conditional: [{ diningOption: 'TAKE_OUT', ppm: 0, fixed: 10 }] }),
    rate(3, 0, { fixed: 7 }),
  ],
});
const bottle = (
  amount: number,
  quantity: number,
  rates: readonly number[],
  diningOption: 'DINE_IN' | 'TAKE_OUT' = 'DINE_IN',
) => ({
  id: 'a',
  quantity,
  shares: [{ amount, rateSet: rateSet(taxRates, rates.map(rateId), diningOption) }],
});
const taxes = (line: ReturnType<typeof bottle>, pricesIncludeTax: boolean, roundingScope: RoundingScope) =>
  taxLines([line], { pricesIncludeTax, roundingScope })[0]?.map(({ amount }) => amount);

describe.each(scopes)('a fixed tax, rounded by %s', (scope) => {
  it.each([
    ['counts units on top of the price', bottle(600, 3, [1, 2]), false, [60, 75]],
    ['leaves the percentage of the rest inside the price', bottle(675, 3, [1, 2]), true, [55, 75]],
    ['follows the dining option', bottle(600, 3, [2], 'TAKE_OUT'), false, [30]],
    ['stands beside another', bottle(600, 2, [2, 3]), false, [50, 14]],
    ['stays when the price is discounted away', bottle(0, 2, [2]), false, [50]],
    ['stops at a price that includes it', bottle(60, 2, [1, 2, 3]), true, [0, 50, 10]],
    ['may be all that is levied inside a price', bottle(600, 2, [3]), true, [14]],
  ])('%s', (_, line, included, expected) => {
    expect(taxes(line, included, scope)).toEqual(expected);
  });

  it('names its amount per unit instead of a rate', () => {
    const [[tax] = []] = taxLines([bottle(600, 2, [3])], { pricesIncludeTax: false, roundingScope: scope });
    expect(tax).toMatchObject({ fixed: 7, ppm: 0, amount: 14 });
  });

  it('counts the units a share states, not those of its line', () => {
    const line = bottle(600, 5, [3]);
    expect(taxes({ ...line, shares: line.shares.map((s) => ({ ...s, units: 2 })) }, false, scope)).toEqual([
      14,
    ]);
  });

  it('never takes more out of a price than there is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 8 }),
        (lines) => {
          const taxed = lines.map(([amount, quantity], i) => ({
            ...bottle(amount, quantity, [1, 2, 3]),
            id: `${i}`,
          }));
          const sheets = taxLines(taxed, { pricesIncludeTax: true, roundingScope: scope });
          for (const [i, sheet] of sheets.entries()) {
            const tax = sheet.reduce((sum, { amount }) => sum + amount, 0);
            expect(sheet.every(({ amount }) => amount >= 0)).toBe(true);
            expect(tax).toBeLessThanOrEqual(lines[i]?.[0] ?? -1);
          }
        },
      ),
    );
  });
});
