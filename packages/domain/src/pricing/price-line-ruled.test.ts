import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswered } from '../testing/answers.ts';
import {
  choice,
  groupId,
  item,
  itemId,
  menu,
  modifierGroup,
  option,
  rate,
  rateId,
} from '../testing/menus.ts';
import { anyTime, groupPricing, priceBook } from '../testing/price-books.ts';
import { anySale } from '../testing/sales.ts';
import { listLine } from './price-line.ts';
import { ruledLine } from './price-line-ruled.ts';
import { listedPrices } from './rules/price-book.ts';

const sum = (amounts: readonly { readonly amount: number }[]) =>
  amounts.reduce((total, { amount }) => total + amount, 0);

describe('a line by its price book', () => {
  it('is the listed line where the book is empty, tax shares and all', () => {
    fc.assert(
      fc.property(anySale, ({ menu: any, cart }) => {
        for (const line of cart.lines) {
          const sold = any.items[line.itemId];
          if (sold === undefined) throw new Error('missing');
          const { priced, shares } = listLine(any, sold, line, cart.diningOption);
          const ruled = ruledLine(any, listedPrices, sold, line, cart.diningOption, anyTime);
          expect(ruled).toMatchObject({ price: priced.unitPrice, gross: priced.gross, refusals: [] });
          expect(ruled.shares).toEqual(shares);
        }
      }),
    );
  });

  it('has shares that sum to its gross', () => {
    fc.assert(
      fc.property(
        anyAnswered,
        fc.integer({ min: 1, max: 99 }),
        ({ menu: any, book, answers, context }, quantity) => {
          const sold = any.items[itemId(1)];
          if (sold === undefined) throw new Error('missing');
          const line = { modifiers: answers, quantity };
          const { price, gross, shares } = ruledLine(any, book, sold, line, 'DINE_IN', context);
          expect([sum(shares), gross]).toEqual([price * quantity, price * quantity]);
        },
      ),
    );
  });

  it('taxes what an option costs by its place, at its own rate', () => {
    const dish = item(1, { price: 1000, taxRateIds: [rateId(1)], modifierGroupIds: [groupId(1)] });
    const bar = menu({
      items: [dish],
      modifierGroups: [modifierGroup(1, [option(1), option(2, { taxRateIds: [rateId(2)] })])],
      taxRates: [rate(1, 135_000), rate(2, 230_000)],
    });
    const book = priceBook({
      groups: { [groupId(1)]: groupPricing(1, { kind: 'SEQUENCE', steps: [100, 60] }) },
    });
    const shares = (...order: number[]) => {
      const line = { modifiers: order.map((n) => choice(1, n)), quantity: 2 };
      return Object.fromEntries(
        ruledLine(bar, book, dish, line, 'DINE_IN', anyTime).shares.map(({ rateSet, amount }) => [
          rateSet.rates.map(({ name }) => name).join(),
          amount,
        ]),
      );
    };
    expect(shares(1, 2)).toEqual({ 'rate 1': 2200, 'rate 2': 120 });
    expect(shares(2, 1)).toEqual({ 'rate 1': 2120, 'rate 2': 200 });
  });
});
