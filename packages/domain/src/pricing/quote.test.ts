import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MenuParts } from '../testing/menus.ts';
import { cart, item, line, menu, rate } from '../testing/menus.ts';
import { anySale } from '../testing/sales.ts';
import { priceCart } from './price-cart.ts';
import type { PricedCart } from './priced.ts';
import { compareQuote } from './quote.ts';

const both = cart([line('a', 0), line('b', 1, 2)]);
function priced(
  prices: readonly [number, number],
  parts: Partial<MenuParts> = {},
  wanted = both,
): PricedCart {
  const items = prices.map((price, i) =>
    item(i, { price, taxRateIds: (parts.taxRates ?? []).map(({ id }) => id) }),
  );
  const result = priceCart(menu({ ...parts, items }), wanted);
  if (!result.ok) throw new Error('refused');
  return result.priced;
}
const old = priced([1000, 500]);

describe('comparing a quote with the prices of now', () => {
  it('says nothing when nothing changed', () => {
    expect(compareQuote(old, priced([1000, 500]))).toBeNull();
    expect(compareQuote(old, { ...old, menuVersion: 2 })).toBeNull();
  });

  it('takes no amount for the same in another currency', () => {
    expect(compareQuote(old, { ...old, currency: 'EUR' })).toMatchObject({
      code: 'PRICE_CHANGED',
      lines: [],
    });
  });

  it('names old and new total, of the whole and of each line that changed', () => {
    expect(compareQuote(old, priced([1000, 550]))).toEqual({
      code: 'PRICE_CHANGED',
      oldTotal: 2000,
      newTotal: 2100,
      lines: [{ lineId: 'b', name: 'item 1', oldTotal: 1000, newTotal: 1100 }],
    });
  });

  it('notices changes that cancel out', () => {
    expect(compareQuote(old, priced([1100, 450]))).toMatchObject({
      oldTotal: 2000,
      newTotal: 2000,
      lines: [{ lineId: 'a' }, { lineId: 'b' }],
    });
  });

  it('counts a line that came or went as nothing on the other side', () => {
    expect(compareQuote(old, priced([1000, 500], {}, cart([line('a', 0), line('c', 0)])))?.lines).toEqual([
      { lineId: 'c', name: 'item 0', oldTotal: 0, newTotal: 1000 },
      { lineId: 'b', name: 'item 1', oldTotal: 1000, newTotal: 0 },
    ]);
  });

  it('ignores a tax that moves within the price, and not one on top of it', () => {
    const at = (ppm: number, pricesIncludeTax: boolean) =>
      priced([1000, 500], { pricesIncludeTax, taxRates: [rate(1, ppm)] });
    expect(compareQuote(at(100_000, true), at(200_000, true))).toBeNull();
    expect(compareQuote(at(100_000, false), at(200_000, false))).not.toBeNull();
  });

  it('finds every sale equal to itself, and none equal to one with another line', () => {
    fc.assert(
      fc.property(anySale, (sale) => {
        const result = priceCart(sale.menu, sale.cart, sale);
        if (!result.ok) throw new Error('refused');
        expect(compareQuote(result.priced, structuredCopy(result.priced))).toBeNull();
        expect(
          compareQuote(result.priced, { ...result.priced, total: result.priced.total + 1 }),
        ).not.toBeNull();
      }),
    );
  });
});

const structuredCopy = (value: PricedCart): PricedCart => ({
  ...value,
  lines: value.lines.map((entry) => ({ ...entry })),
});
