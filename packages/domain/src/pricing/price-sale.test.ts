import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Menu } from '../menu/menu.ts';
import { checkAmounts } from '../order/check.ts';
import { cashRounding } from '../payment/cash-rounding.ts';
import { anyCharges, charge, chargeId } from '../testing/charges.ts';
import { anyAsked, discount, discountId } from '../testing/discounts.ts';
import { cart, item, itemId, line, menu, rate, rateId } from '../testing/menus.ts';
import { anySale } from '../testing/sales.ts';
import type { TipRule } from '../tip/tip.ts';
import type { Cart } from './cart.ts';
import { priceCart } from './price-cart.ts';
import { type PricedSale, priceSale } from './price-sale.ts';
import { refundCharges, refundLines } from './refund.ts';
import type { SaleRules } from './sale-rules.ts';

function sold(of: Menu, wanted: Cart, rules?: SaleRules): PricedSale {
  const result = priceSale(of, wanted, rules);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusals)}`);
  return result.sale;
}
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const tipRule: TipRule = {
  base: 'NET',
  diningOptions: ['DINE_IN', 'TAKE_OUT'],
  suggestions: [],
  preselect: null,
  preselectForbidden: true,
  limit: { ppm: 1_000_000, amount: 100_000 },
};
const rates = [rate(1, 100_000), rate(2, 200_000)];
const bistro = (terms: Partial<Parameters<typeof menu>[0]> = {}) =>
  menu({
    items: [
      item(0, { price: 1000, taxRateIds: [rateId(1)] }),
      item(1, { price: 3000, taxRateIds: [rateId(2)] }),
    ],
    taxRates: rates,
    ...terms,
  });
const dinner = cart([line('a', 0), line('b', 1)]);

describe('a sale with everything', () => {
  const everything: SaleRules = {
    discounts: [{ discount: discount(1, { scope: 'CHECK', type: 'PERCENT', ppm: 100_000 }), code: 'TEN' }],
    charges: [
      charge(1, { type: 'PERCENT', ppm: 100_000, base: 'POST_DISCOUNT' }, { tax: { type: 'AS_LINES' } }),
      charge(2, { type: 'FIXED', amount: 10, each: 'UNIT' }, { category: 'BAG' }),
      charge(
        3,
        { type: 'PERCENT', ppm: 180_000, base: 'PRE_DISCOUNT' },
        {
          gratuity: true,
          criteria: { minPartySize: 6 },
        },
      ),
    ],
    partySize: 6,
    tip: { rule: tipRule, choice: { type: 'PERCENT', ppm: 100_000 } },
    cash: { coin: 5, rounding: 'HALF_UP' },
  };

  it('adds tax to what is left after discounts, and to charges that are taxed', () => {
    const { priced, tip, due, cashRounding: rounded } = sold(bistro(), dinner, everything);
    expect(priced).toMatchObject({
      subtotal: 4000,
      discount: 400,
      lines: [
        { discount: 100, net: 900, total: 990 },
        { discount: 300, net: 2700, total: 3240 },
      ],
      charges: [
        // 3.60 shares the rates of 9.00 and 27.00.
        {
          amount: 360,
          base: { of: 'POST_DISCOUNT', amount: 3600 },
          taxes: [{ amount: 9 }, { amount: 54 }],
          total: 423,
        },
        { amount: 20, base: null, taxes: [], total: 20 },
        { amount: 720, gratuity: true, base: { of: 'PRE_DISCOUNT', amount: 4000 }, total: 720 },
      ],
      taxes: [{ amount: 99 }, { amount: 594 }],
      tax: 693,
      total: 990 + 3240 + 423 + 20 + 720,
      discounts: [{ discountId: discountId(1), amount: 400, code: 'TEN' }],
    });
    expect(tip).toMatchObject({ baseAmount: 3600, amount: 360 });
    expect(rounded).toEqual(cashRounding(5753, { coin: 5, rounding: 'HALF_UP' }, null));
    expect(due).toBe(5755);
  });

  it('keeps charges inside prices that include tax', () => {
    const { priced } = sold(bistro({ pricesIncludeTax: true }), dinner, {
      charges: [
        charge(1, { type: 'FIXED', amount: 240 }, { tax: { type: 'RATES', taxRateIds: [rateId(2)] } }),
      ],
    });
    expect(priced.total).toBe(4240);
    expect(priced.charges).toMatchObject([{ net: 200, taxes: [{ included: true, amount: 40 }], total: 240 }]);
  });

  it.each([
    ['LINE', 328],
    ['CHECK_PER_RATE', 327],
  ] as const)('rounds the tax of charges as that of lines, by %s', (roundingScope, tax) => {
    const shop = menu({
      items: [1500, 800, 695].map((price, i) => item(i, { price, taxRateIds: [rateId(1)] })),
      taxRates: [rate(1, 88_750)],
      roundingScope,
    });
    const fee = charge(
      1,
      { type: 'FIXED', amount: 695 },
      { tax: { type: 'RATES', taxRateIds: [rateId(1)] } },
    );
    const { priced } = sold(shop, cart([0, 1, 2].map((n) => line(`${n}`, n))), { charges: [fee] });
    expect(priced.tax).toBe(tax);
  });

  it('lets no discount touch what takes none, save one on the check that has no name', () => {
    const half = { discount: discount(1, { scope: 'CHECK', type: 'PERCENT', ppm: 500_000 }) };
    const rules = { discounts: [half], undiscountable: [itemId(1)] };
    expect(sold(bistro(), dinner, rules).priced.lines.map((one) => one.discount)).toEqual([500, 0]);
    const more = sold(bistro(), dinner, { ...rules, checkDiscount: 700 });
    expect(more.priced.lines.map((one) => one.discount)).toEqual([600, 600]);
  });

  it('adds a fixed tax for each unit, whatever the discount', () => {
    const deposit = bistro({ taxRates: [rate(1, 0, { fixed: 25 }), rate(2, 0)] });
    const all = { checkDiscount: 99_999 };
    expect(sold(deposit, cart([line('a', 0, 3)]), all).priced.total).toBe(75);
    expect(sold(deposit, cart([line('a', 0, 3)])).priced.total).toBe(3075);
    expect(priceCart(deposit, cart([line('a', 0, 3)]))).toMatchObject({ priced: { total: 3075 } });
  });

  it("levies the goods' fixed taxes on no charge that shares their rates", () => {
    const deposit = bistro({ taxRates: [rate(1, 0, { fixed: 25 }), rate(2, 0)] });
    const fee = charge(1, { type: 'FIXED', amount: 500 }, { tax: { type: 'AS_LINES' } });
    expect(sold(deposit, cart([line('a', 0, 3)]), { charges: [fee] }).priced.tax).toBe(75);
  });
});

describe('a sale refused', () => {
  it.each<[string, Cart, SaleRules, string]>([
    ['as a cart is', cart([]), {}, 'EMPTY_CART'],
    [
      'for charges beyond the limit',
      dinner,
      { charges: [charge(1, { type: 'FIXED', amount: 100_000_000_000 })] },
      'AMOUNT_TOO_LARGE',
    ],
    [
      'for what only tax carries beyond it',
      dinner,
      {
        charges: [
          charge(
            1,
            { type: 'FIXED', amount: 99_999_990_000 },
            { tax: { type: 'RATES', taxRateIds: [rateId(1)] } },
          ),
        ],
      },
      'AMOUNT_TOO_LARGE',
    ],
    [
      'for a tip too large',
      dinner,
      { tip: { rule: tipRule, choice: { type: 'CUSTOM', amount: 100_001 } } },
      'TIP_TOO_LARGE',
    ],
  ])('%s', (_, wanted, rules, code) => {
    const result = priceSale(bistro(), wanted, rules);
    expect(result.ok ? [] : result.refusals.map((refusal) => refusal.code)).toEqual([code]);
  });
});

describe('whatever is sold with whatever rules', () => {
  const anyRules: fc.Arbitrary<SaleRules> = fc
    .record({
      discounts: anyAsked(),
      undiscountable: fc.subarray([0, 1, 2].map(itemId)),
      charges: anyCharges,
      tip: fc.nat(250_000),
      coin: fc.constantFrom(null, 1, 5, 100),
    })
    .map(({ tip, coin, ...rules }) => ({
      ...rules,
      tip: { rule: tipRule, choice: { type: 'PERCENT', ppm: tip } },
      ...(coin === null ? {} : { cash: { coin, rounding: 'HALF_UP' } }),
    }));
  const check = (
    property: (sale: PricedSale, of: { menu: Menu; cart: Cart; rules: SaleRules }) => void,
  ): void =>
    fc.assert(
      fc.property(anySale, anyRules, ({ checkDiscount, ...of }, made) => {
        const rules = { ...made, checkDiscount };
        property(sold(of.menu, of.cart, rules), { ...of, rules });
      }),
      { numRuns: 400 },
    );

  it('costs what it costs without rules when there are none', () => {
    fc.assert(
      fc.property(anySale, fc.boolean(), (sale, empty) => {
        const options = { checkDiscount: sale.checkDiscount };
        const none: SaleRules = empty
          ? { discounts: [], undiscountable: [], charges: [], askedCharges: [], partySize: null }
          : {};
        const plain = priceCart(sale.menu, sale.cart, options);
        const { priced, due } = sold(sale.menu, sale.cart, { ...options, ...none });
        expect({ ok: true, priced }).toStrictEqual(plain);
        expect(JSON.stringify({ ok: true, priced })).toBe(JSON.stringify(plain));
        expect(due).toBe(priced.total);
      }),
      { numRuns: 500 },
    );
  });

  it('the parts make the whole', () =>
    check(({ priced, tip, due, cashRounding: rounded }) => {
      const parts = [...priced.lines, ...(priced.charges ?? [])];
      expect(sum(parts.map((part) => part.total))).toBe(priced.total);
      expect(sum(parts.map((part) => part.net)) + priced.tax).toBe(priced.total);
      expect(sum(parts.flatMap((part) => part.taxes.map(({ amount }) => amount)))).toBe(priced.tax);
      expect(sum(priced.taxes.map(({ amount }) => amount))).toBe(priced.tax);
      expect(sum(priced.lines.map((one) => one.discount))).toBe(priced.discount);
      const { amount, tax, total } = checkAmounts(priced);
      expect(amount + tax).toBe(total);
      expect(priced.total + (tip?.amount ?? 0) + (rounded?.amount ?? 0)).toBe(due);
    }));

  it('a price that includes tax is what is paid', () =>
    check(({ priced }) => {
      const charges = sum((priced.charges ?? []).map(({ amount }) => amount));
      if (priced.pricesIncludeTax) expect(priced.total).toBe(priced.subtotal - priced.discount + charges);
    }));

  it('every amount is a safe integer, and none is negative', () =>
    check(({ priced, due, tip }) => {
      const parts = [...priced.lines, ...(priced.charges ?? [])];
      const amounts = [
        ...parts.flatMap((part) => [part.net, part.total, ...part.taxes.map(({ amount }) => amount)]),
        ...priced.lines.map((one) => one.discount),
        ...(priced.charges ?? []).map(({ amount }) => amount),
        priced.subtotal,
        priced.discount,
        priced.tax,
        priced.total,
        due,
        tip?.amount ?? 0,
      ];
      for (const amount of amounts)
        expect(Number.isSafeInteger(amount) && amount >= 0 && !Object.is(amount, -0)).toBe(true);
    }));

  it('does not depend on the order of lines, discounts or charges', () =>
    check((sale, { menu: of, cart: wanted, rules }) => {
      const turned = sold(
        of,
        { ...wanted, lines: wanted.lines.toReversed() },
        {
          ...rules,
          discounts: (rules.discounts ?? []).toReversed(),
          charges: (rules.charges ?? []).toReversed(),
        },
      );
      const { lines } = turned.priced;
      expect({ ...turned.priced, lines: lines.toReversed() }).toEqual(sale.priced);
      expect([turned.due, turned.setAside]).toEqual([sale.due, sale.setAside]);
    }));

  it('refunding every line and charge gives back what was paid', () =>
    check(({ priced }) => {
      const lines = priced.lines.flatMap(({ lineId }) => refundLines(priced, [lineId]));
      const charges = (priced.charges ?? []).flatMap((one) => refundCharges(priced, [one.chargeId]));
      expect(sum([...lines, ...charges].map(({ amount }) => amount))).toBe(priced.total);
      expect(refundCharges(priced, [chargeId(99)])).toEqual([]);
    }));

  it('the trace accounts for every cent of every line and charge, and for what is due', () =>
    check(({ priced, trace, due }) => {
      const of = (kind: string, id: string) =>
        sum(
          trace
            .filter(({ subject }) => subject.kind === kind && subject.id === id)
            .map(({ amount }) => amount),
        );
      for (const one of priced.lines) expect(of('LINE', one.lineId)).toBe(one.total);
      for (const one of priced.charges ?? []) expect(of('CHARGE', one.chargeId)).toBe(one.total);
      expect(sum(trace.map(({ amount }) => amount))).toBe(due);
      const taxes = trace.filter(({ by }) => by.kind === 'TAX');
      const tax = sum(taxes.map(({ amount, contained }) => amount + contained));
      expect(tax).toBe(priced.tax);
    }));
});
