import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Menu } from '../menu/menu.ts';
import type { RoundingScope } from '../tax/rates.ts';
import {
  cart,
  choice,
  groupId,
  item,
  line,
  menu,
  modifierGroup,
  option,
  rate,
  rateId,
} from '../testing/menus.ts';
import { anySale } from '../testing/sales.ts';
import type { Cart } from './cart.ts';
import { type PriceOptions, priceCart } from './price-cart.ts';
import type { PricedCart } from './priced.ts';

function priced(sold: Menu, wanted: Cart, options?: PriceOptions): PricedCart {
  const result = priceCart(sold, wanted, options);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusals)}`);
  return result.priced;
}
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const oneEach = (count: number) => cart(Array.from({ length: count }, (_, i) => line(`line-${i}`, i)));
const items = (prices: readonly number[], rates: readonly number[]) =>
  prices.map((price, i) => item(i, { price, taxRateIds: rates.map(rateId) }));

describe('tax added to prices', () => {
  it.each([
    [[1500, 800, 695, 695], 'LINE', 328],
    [[1500, 800, 695, 695], 'CHECK_PER_RATE', 327],
    [[1880, 695], 'LINE', 229],
    [[1880, 695], 'CHECK_PER_RATE', 229],
  ] as const)('takes 8.875 %% of %j by %s', (prices, roundingScope, tax) => {
    const result = priced(
      menu({ items: items(prices, [1]), taxRates: [rate(1, 88_750)], roundingScope }),
      oneEach(prices.length),
    );
    expect(result.tax).toBe(tax);
    expect(result.total).toBe(sum(prices) + tax);
    expect(sum(result.lines.map(({ total }) => total))).toBe(result.total);
  });

  it('uses the conditional rate of the dining option: Tokyo, 10 % eat-in and 8 % takeout', () => {
    const conditional = [{ diningOption: 'TAKE_OUT', ppm: 80_000 }] as const;
    const tokyo = menu({ items: items([1000], [1]), taxRates: [rate(1, 100_000, { conditional })] });
    expect(priced(tokyo, cart([line('a', 0)], { diningOption: 'DINE_IN' })).tax).toBe(100);
    expect(priced(tokyo, cart([line('a', 0)], { diningOption: 'TAKE_OUT' })).tax).toBe(80);
  });
});

describe('tax inside prices', () => {
  const scopes: readonly RoundingScope[] = ['LINE', 'CHECK_PER_RATE'];
  it.each(scopes)('keeps the gross and takes the tax out of it by %s', (roundingScope) => {
    const terms = { pricesIncludeTax: true, roundingScope };
    const whole = priced(
      menu({ ...terms, items: items([30_000], [1]), taxRates: [rate(1, 200_000)] }),
      oneEach(1),
    );
    expect(whole).toMatchObject({ total: 30_000, tax: 5000, lines: [{ net: 25_000 }] });

    const ten = priced(
      menu({ ...terms, items: items([3823], [1]), taxRates: [rate(1, 200_000)] }),
      cart([line('a', 0, 10)]),
    );
    expect(ten).toMatchObject({ total: 38_230, tax: 6372, lines: [{ gross: 38_230, net: 31_858 }] });

    const two = priced(
      menu({ ...terms, items: items([999], [1, 2]), taxRates: [rate(1, 100_000), rate(2, 50_000)] }),
      oneEach(1),
    );
    expect(two).toMatchObject({
      total: 999,
      tax: 130,
      taxes: [{ amount: 87 }, { amount: 43 }],
      lines: [{ net: 869 }],
    });
  });

  it('taxes an Irish dinner at 13.5 % and its wine at 23 %', () => {
    const dublin = menu({
      pricesIncludeTax: true,
      items: [
        item(0, { price: 1250, taxRateIds: [rateId(1)] }),
        item(1, { price: 320, taxRateIds: [rateId(2)] }),
      ],
      taxRates: [rate(1, 135_000), rate(2, 230_000)],
    });
    expect(priced(dublin, oneEach(2)).taxes.map(({ amount }) => amount)).toEqual([149, 60]);
  });

  it('never takes more tax out of a line than its price', () => {
    const many = menu({
      pricesIncludeTax: true,
      roundingScope: 'CHECK_PER_RATE',
      items: items([1, 1, 1, 1, 1], [1, 2]),
      taxRates: [rate(1, 400_000), rate(2, 400_000)],
    });
    for (const { net } of priced(many, oneEach(5)).lines) expect(net).toBeGreaterThanOrEqual(0);
  });
});

describe('a check discount', () => {
  it.each([
    [500, [700, 700, 700], [167, 167, 166]],
    [1000, [1250, 320, 895], [507, 130, 363]],
    [9999, [700, 300], [700, 300]],
  ])('of %d over %j is apportioned, and stops at zero', (checkDiscount, prices, expected) => {
    const result = priced(menu({ items: items(prices, []) }), oneEach(prices.length), { checkDiscount });
    expect(result.lines.map(({ discount }) => discount)).toEqual(expected);
    expect(result.total).toBe(sum(prices) - sum(expected));
  });

  it('comes before tax, on both sides of a line taxed at two rates', () => {
    const pairing = menu({
      pricesIncludeTax: true,
      items: [item(0, { price: 2000, taxRateIds: [rateId(1)], modifierGroupIds: [groupId(1)] })],
      modifierGroups: [modifierGroup(1, [option(1, { price: 1000, taxRateIds: [rateId(2)] })])],
      taxRates: [rate(1, 135_000), rate(2, 230_000)],
    });
    const result = priced(pairing, cart([line('a', 0, 1, [choice(1, 1)])]), { checkDiscount: 300 });
    // 18.00 at 13.5 % and 9.00 at 23 % are left.
    expect(result).toMatchObject({ total: 2700, taxes: [{ amount: 214 }, { amount: 168 }] });
  });
});

describe('modifiers in the price', () => {
  const bistro = menu({
    items: [item(0, { price: 1200, taxRateIds: [rateId(1)], modifierGroupIds: [groupId(1)] })],
    modifierGroups: [
      modifierGroup(1, [
        option(1, {
          name: 'Salad',
          kitchenName: 'SAL',
          price: 400,
          maxQuantity: 2,
          modifierGroupIds: [groupId(2)],
        }),
        option(3, { price: 500, taxRateIds: [rateId(2)] }),
      ]),
      modifierGroup(2, [option(2, { price: 50 })]),
    ],
    taxRates: [rate(1, 100_000), rate(2, 200_000)],
  });

  it('counts nested choices once for each choice above them', () => {
    const [sold] = priced(bistro, cart([line('a', 0, 3, [choice(1, 1, 2, [choice(2, 2)])])])).lines;
    expect(sold).toMatchObject({ unitPrice: 1200 + 2 * 400 + 2 * 50, gross: 6300 });
    expect(sold?.modifiers).toMatchObject([
      { name: 'Salad', kitchenName: 'SAL', quantity: 2, price: 400, depth: 0 },
      { name: 'option 2', kitchenName: 'option 2', quantity: 2, price: 50, depth: 1 },
    ]);
  });

  it("taxes an option's own price by the option's own rates", () => {
    const result = priced(bistro, cart([line('a', 0, 1, [choice(1, 3)])]));
    expect(result.taxes.map(({ amount }) => amount)).toEqual([120, 100]);
  });
});

describe('refusing to price', () => {
  const corner = menu({ items: [item(0), item(1, { price: 1_000_000_000 })] });
  it.each([
    ['an empty cart', cart([]), ['EMPTY_CART']],
    ['an unknown item', cart([line('a', 9)]), ['ITEM_GONE']],
    ['an unknown group', cart([line('a', 0, 1, [choice(1, 1)])]), ['MODIFIER_RULE']],
    ['too many of a line', cart([line('a', 0, 100)]), ['AMOUNT_TOO_LARGE']],
    ['too many lines', cart(Array.from({ length: 101 }, (_, i) => line(`${i}`, 0))), ['AMOUNT_TOO_LARGE']],
    ['too large a sum', cart([line('a', 1, 99), line('b', 1, 99)]), ['AMOUNT_TOO_LARGE']],
    ['all at once', cart([line('a', 9), line('b', 0, 1, [choice(1, 1)])]), ['ITEM_GONE', 'MODIFIER_RULE']],
  ])('refuses %s', (_, wanted, codes) => {
    const result = priceCart(corner, wanted);
    expect(result.ok ? [] : result.refusals.map(({ code }) => code)).toEqual(codes);
  });

  it('sells up to the limit, and refuses what only its tax carries beyond it', () => {
    const at = (ppm: number) =>
      priceCart(menu({ items: items([100_000_000_000], [1]), taxRates: [rate(1, ppm)] }), oneEach(1));
    expect(at(0)).toMatchObject({ ok: true, priced: { total: 100_000_000_000 } });
    expect(at(1)).toEqual({ ok: false, refusals: [{ code: 'AMOUNT_TOO_LARGE' }] });
  });

  it('refuses a dining option that the restaurant does not offer', () => {
    const counter = { ...corner, terms: { ...corner.terms, diningOptions: [] } };
    const result = priceCart(counter, cart([line('a', 0)]));
    expect(result).toEqual({
      ok: false,
      refusals: [{ code: 'DINING_OPTION_UNAVAILABLE', diningOption: 'TAKE_OUT' }],
    });
  });

  it.each([0, -1, 1.5, Number.NaN])('throws at the quantity %d, which no schema lets through', (quantity) => {
    expect(() => priceCart(corner, cart([line('a', 0, quantity)]))).toThrow(RangeError);
  });

  it('throws at a menu that lacks a tax rate rather than selling untaxed', () => {
    expect(() => priceCart(menu({ items: items([100], [1]) }), oneEach(1))).toThrow(RangeError);
  });
});

describe('whatever is sold', () => {
  const check = (
    property: (result: PricedCart, sale: { menu: Menu; cart: Cart; checkDiscount: number }) => void,
  ) =>
    fc.assert(
      fc.property(anySale, (sale) => property(priced(sale.menu, sale.cart, sale), sale)),
      { numRuns: 300 },
    );

  it('the parts make the whole', () =>
    check((result) => {
      const of = (pick: (entry: PricedCart['lines'][number]) => number) => sum(result.lines.map(pick));
      expect(of((entry) => entry.gross)).toBe(result.subtotal);
      expect(of((entry) => entry.discount)).toBe(result.discount);
      expect(of((entry) => entry.total)).toBe(result.total);
      expect(of((entry) => sum(entry.taxes.map(({ amount }) => amount)))).toBe(result.tax);
      expect(of((entry) => entry.net) + result.tax).toBe(result.total);
      for (const entry of result.lines) {
        const base = sum(entry.modifiers.map((sold) => sold.price * sold.quantity));
        expect(entry.gross).toBe(entry.unitPrice * entry.quantity);
        expect(entry.unitPrice).toBeGreaterThanOrEqual(base);
        expect(entry.net + sum(entry.taxes.map(({ amount }) => amount))).toBe(entry.total);
      }
    }));

  it('the total does not depend on the order of lines, nor does any line', () =>
    check((result, sale) => {
      const turned = priced(sale.menu, { ...sale.cart, lines: sale.cart.lines.toReversed() }, sale);
      expect({ ...turned, lines: turned.lines.toReversed() }).toEqual(result);
    }));

  it('a price that includes tax is what is paid', () =>
    check((result) => {
      if (result.pricesIncludeTax) expect(result.total).toBe(result.subtotal - result.discount);
    }));

  it('removing what was just added restores the totals', () =>
    check((result, sale) => {
      const added = { ...sale.cart, lines: [...sale.cart.lines, line('added', 0, 2)] };
      priced(sale.menu, added, sale);
      const removed = { ...added, lines: added.lines.filter(({ id }) => id !== 'added') };
      expect(priced(sale.menu, removed, sale)).toEqual(result);
    }));

  it('every amount is a safe integer, and none is negative', () =>
    check((result) => {
      const amounts = result.lines.flatMap((entry) => [
        entry.gross,
        entry.discount,
        entry.net,
        entry.total,
        ...entry.taxes.map(({ amount }) => amount),
      ]);
      for (const amount of [...amounts, result.subtotal, result.discount, result.tax, result.total]) {
        expect(Number.isSafeInteger(amount) && amount >= 0 && !Object.is(amount, -0)).toBe(true);
      }
    }));
});
