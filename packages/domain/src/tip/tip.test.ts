import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceCart } from '../pricing/price-cart.ts';
import type { PricedCart } from '../pricing/priced.ts';
import { chargeId } from '../testing/charges.ts';
import { cart, item, line, menu, rate, rateId } from '../testing/menus.ts';
import { anySale } from '../testing/sales.ts';
import { type TipBase, type TipChoice, type TipRule, tipBases } from './tip.ts';
import { tipBaseOf } from './tip-base.ts';
import { tipFor, tipOffer } from './tip-for.ts';

const rule: TipRule = {
  base: 'NET',
  diningOptions: ['DINE_IN', 'TAKE_OUT'],
  suggestions: [100_000, 150_000],
  preselect: 150_000,
  preselectForbidden: false,
  limit: { ppm: 1_000_000, amount: 2000 },
};
const dinner = (pricesIncludeTax: boolean, checkDiscount: number): PricedCart => {
  const sold = menu({
    pricesIncludeTax,
    items: [item(0, { price: 12_000, taxRateIds: [rateId(1)] })],
    taxRates: [rate(1, 200_000)],
  });
  const result = priceCart(sold, cart([line('a', 0)]), { checkDiscount });
  if (!result.ok) throw new Error('refused');
  return result.priced;
};

describe('what a tip is taken of', () => {
  it.each<[TipBase, boolean, number, number]>([
    ['NET', false, 2000, 10_000],
    ['NET_UNDISCOUNTED', false, 2000, 12_000],
    ['GROSS', false, 2000, 12_000],
    ['NET', true, 2400, 8000],
    ['NET_UNDISCOUNTED', true, 2400, 10_000],
    ['GROSS', true, 2400, 9600],
    ['NET_UNDISCOUNTED', true, 12_000, 10_000],
    ['NET', true, 12_000, 0],
  ])('%s, tax inside prices %s, discount %d: %d', (base, included, discount, amount) => {
    expect(tipBaseOf(dinner(included, discount), base)).toBe(amount);
  });

  it('is never negative, and tax and discount move it the way they should', () => {
    fc.assert(
      fc.property(anySale, (sale) => {
        const result = priceCart(sale.menu, sale.cart, sale);
        if (!result.ok) throw new Error('refused');
        const [net = -1, before = -1, gross = -1] = tipBases.map((base) => tipBaseOf(result.priced, base));
        expect(net).toBeGreaterThanOrEqual(0);
        expect(before).toBeGreaterThanOrEqual(net);
        expect(gross).toBe(result.priced.total);
        expect(gross).toBeGreaterThanOrEqual(net);
      }),
    );
  });
});

describe('a tip', () => {
  it.each<[TipChoice, number]>([
    [{ type: 'NONE' }, 0],
    [{ type: 'PERCENT', ppm: 150_000 }, 1500],
    [{ type: 'PERCENT', ppm: 50 }, 0],
    [{ type: 'PERCENT', ppm: 150 }, 2],
    [{ type: 'CUSTOM', amount: 777 }, 777],
  ])('%j of 100.00 is %d', (choice, amount) => {
    expect(tipFor(dinner(false, 2000), choice, rule)).toEqual({
      ok: true,
      tip: { choice, base: 'NET', baseAmount: 10_000, amount },
    });
  });

  it('may be large on a small check, but not by a slip of the finger', () => {
    const tiny = dinner(false, 11_900);
    expect(tipFor(tiny, { type: 'CUSTOM', amount: 2000 }, rule).ok).toBe(true);
    expect(tipFor(tiny, { type: 'CUSTOM', amount: 2001 }, rule)).toEqual({
      ok: false,
      refusal: { code: 'TIP_TOO_LARGE', limit: 2000 },
    });
  });

  it('is not asked for where the restaurant does not, and none is always possible', () => {
    const seated = { ...rule, diningOptions: ['DINE_IN'] as const };
    expect(tipFor(dinner(false, 0), { type: 'NONE' }, seated).ok).toBe(true);
    expect(tipFor(dinner(false, 0), { type: 'CUSTOM', amount: 1 }, seated)).toEqual({
      ok: false,
      refusal: { code: 'TIP_NOT_OFFERED', diningOption: 'TAKE_OUT' },
    });
    expect(tipOffer(dinner(false, 0), seated)).toMatchObject({
      offered: false,
      suggestions: [],
      preselected: { type: 'NONE' },
    });
  });

  it.each([-1, 0.5])('of %d is a bug of the caller', (amount) => {
    expect(() => tipFor(dinner(false, 0), { type: 'CUSTOM', amount }, rule)).toThrow(RangeError);
  });
});

describe('asking for a tip', () => {
  it('says what each percentage comes to', () => {
    expect(tipOffer(dinner(false, 2000), rule)).toEqual({
      offered: true,
      baseAmount: 10_000,
      suggestions: [
        { ppm: 100_000, amount: 1000 },
        { ppm: 150_000, amount: 1500 },
      ],
      preselected: { type: 'PERCENT', ppm: 150_000 },
      gratuity: 0,
    });
  });

  it('chooses nothing beforehand where the law forbids it, or when a gratuity is on the check', () => {
    const none = { type: 'NONE' };
    expect(tipOffer(dinner(false, 0), { ...rule, preselectForbidden: true }).preselected).toEqual(none);
    const gratuity = {
      chargeId: chargeId(1),
      name: 'Gratuity',
      category: 'SERVICE',
      gratuity: true,
      base: null,
      amount: 1800,
      net: 1800,
      taxes: [],
      total: 1800,
    } as const;
    const party = tipOffer({ ...dinner(false, 0), charges: [gratuity] }, rule);
    expect(party).toMatchObject({ preselected: none, gratuity: 1800 });
  });
});
