import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choice, groupId, item, line, menu, modifierGroup, option, rate, rateId } from '../testing/menus.ts';
import { anySale } from '../testing/sales.ts';
import { discountShares, listLine } from './price-line.ts';

const meal = item(1, {
  name: 'Meal',
  kitchenName: 'ML',
  price: 1000,
  taxRateIds: [rateId(1)],
  modifierGroupIds: [groupId(1)],
});
const bistro = menu({
  items: [meal],
  modifierGroups: [
    modifierGroup(1, [
      option(1, { price: 700, taxRateIds: [rateId(2)], modifierGroupIds: [groupId(2)] }),
      option(2, { price: 30 }),
      option(4, { price: 5, taxRateIds: [] }),
    ]),
    modifierGroup(2, [option(3, { price: 100 })]),
  ],
  taxRates: [rate(1, 135_000), rate(2, 230_000)],
});
const listed = (...chosen: Parameters<typeof line>[3] & {}) =>
  listLine(bistro, meal, { ...line('a', 1, 2, chosen), note: 'no salt' }, 'DINE_IN');
const shares = (of: ReturnType<typeof listed>) =>
  Object.fromEntries(
    of.shares.map(({ rateSet, amount }) => [rateSet.rates.map(({ name }) => name).join(), amount]),
  );

describe('a line as listed', () => {
  it('keeps what kitchen and receipt need', () => {
    expect(listed(choice(1, 2)).priced).toMatchObject({
      lineId: 'a',
      name: 'Meal',
      kitchenName: 'ML',
      quantity: 2,
      unitPrice: 1030,
      gross: 2060,
      note: 'no salt',
    });
  });

  it("taxes an option by its own rates, and what is nested in it by the item's again", () => {
    expect(shares(listed(choice(1, 2)))).toEqual({ 'rate 1': 2060 });
    expect(shares(listed(choice(1, 1, 1, [choice(2, 3)])))).toEqual({ 'rate 1': 2200, 'rate 2': 1400 });
    expect(shares(listed(choice(1, 4)))).toEqual({ 'rate 1': 2000, '': 10 });
  });

  it('takes a discount off its shares in proportion', () => {
    const { shares: before } = listed(choice(1, 1));
    expect(
      discountShares(before, 340)
        .map(({ amount }) => amount)
        .sort(),
    ).toEqual([1260, 1800]);
    expect(discountShares(before, 0)).toBe(before);
  });

  it('has shares that sum to its gross, before and after a discount', () => {
    fc.assert(
      fc.property(anySale, fc.nat(), ({ menu: any, cart }, seed) => {
        for (const entry of cart.lines) {
          const sold = any.items[entry.itemId];
          if (sold === undefined) throw new Error('missing');
          const { priced, shares: parts } = listLine(any, sold, entry, cart.diningOption);
          const sum = (list: typeof parts) => list.reduce((total, { amount }) => total + amount, 0);
          expect(sum(parts)).toBe(priced.gross);
          const discount = seed % (priced.gross + 1);
          expect(sum(discountShares(parts, discount))).toBe(priced.gross - discount);
        }
      }),
    );
  });
});
