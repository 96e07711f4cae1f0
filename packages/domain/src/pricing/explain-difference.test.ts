import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Menu } from '../menu/menu.ts';
import { anyCharges, charge } from '../testing/charges.ts';
import { anyAsked, discount } from '../testing/discounts.ts';
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
import { explainDifference } from './explain-difference.ts';
import { priceSale } from './price-sale.ts';
import type { SaleRules } from './sale-rules.ts';
import type { SaleTrace } from './sale-trace.ts';

function trace(of: Menu, wanted: Cart, rules?: SaleRules): SaleTrace {
  const result = priceSale(of, wanted, rules);
  if (!result.ok) throw new Error('refused');
  return result.sale.trace;
}
type Shop = Partial<Parameters<typeof menu>[0]> & { price?: number; extra?: number };
const shop = ({ price = 1500, extra = 100, ...rest }: Shop = {}) =>
  menu({
    items: [price, 800, 695, 695].map((listed, i) =>
      item(i, { price: listed, taxRateIds: [rateId(1)], modifierGroupIds: i === 0 ? [groupId(1)] : [] }),
    ),
    modifierGroups: [modifierGroup(1, [option(1, { price: extra, maxQuantity: 3 })])],
    taxRates: [rate(1, 88_750)],
    ...rest,
  });
const four = cart([0, 1, 2, 3].map((n) => line(`${n}`, n)));
const why = (before: SaleTrace, after: SaleTrace) =>
  explainDifference(before, after).changes.map(({ subject, by, why: because, difference }) => [
    `${subject.kind} ${subject.name}`,
    by.kind,
    because,
    difference,
  ]);

describe('why one cent more', () => {
  it('because tax is rounded on each line instead of once over the check', () => {
    const perCheck = trace(shop({ roundingScope: 'CHECK_PER_RATE' }), four);
    expect(why(perCheck, trace(shop(), four))).toEqual([['LINE item 3', 'TAX', 'ROUNDING', 1]]);
  });

  it('because the price went up, and with it the tax', () => {
    const one = cart([line('0', 0)]);
    expect(why(trace(shop(), one), trace(shop({ price: 1512 }), one))).toEqual([
      ['LINE item 0', 'ITEM', 'PRICE', 12],
      ['LINE item 0', 'TAX', 'BASE', 1],
    ]);
  });

  it('because the rate went up, on top of prices or inside them', () => {
    const one = cart([line('0', 0)]);
    const raised = { taxRates: [rate(1, 89_500)] };
    expect(why(trace(shop(), one), trace(shop(raised), one))).toEqual([['LINE item 0', 'TAX', 'RATE', 1]]);
    const inside = { pricesIncludeTax: true };
    const moved = explainDifference(trace(shop(inside), one), trace(shop({ ...inside, ...raised }), one));
    expect(moved).toMatchObject({ difference: 0, changes: [{ why: 'RATE', containedDifference: 1 }] });
  });

  it('because the rate rounds another way', () => {
    const one = cart([line('0', 0)]);
    const up = { taxRates: [rate(1, 88_750, { rounding: 'ALWAYS_UP' })] };
    expect(why(trace(shop(), one), trace(shop(up), one))).toEqual([['LINE item 0', 'TAX', 'ROUNDING', 1]]);
  });

  it('because a deposit is levied on each, and then more of it', () => {
    const one = cart([line('0', 0)]);
    const deposit = (fixed: number) => shop({ taxRates: [rate(1, 0, { fixed })] });
    expect(why(trace(deposit(5), one), trace(deposit(6), one))).toEqual([['LINE item 0', 'TAX', 'RATE', 1]]);
    expect(why(trace(deposit(5), one), trace(deposit(5), cart([line('0', 0, 2)])))).toEqual([
      ['LINE item 0', 'ITEM', 'QUANTITY', 1500],
      ['LINE item 0', 'TAX', 'QUANTITY', 5],
    ]);
  });

  it('because of an option, an extra one, or what it costs', () => {
    const free = { taxRates: [rate(1, 0)] };
    const with_ = (count: number) => cart([line('0', 0, 1, count === 0 ? [] : [choice(1, 1, count)])]);
    const [none, once, twice] = [0, 1, 2].map((count) => trace(shop(free), with_(count)));
    if (none === undefined || once === undefined || twice === undefined) throw new Error('three traces');
    expect(why(none, once)).toEqual([['LINE item 0', 'OPTION', 'NEW', 100]]);
    expect(why(once, twice)).toEqual([['LINE item 0', 'OPTION', 'QUANTITY', 100]]);
    expect(why(once, trace(shop({ ...free, extra: 101 }), with_(1)))).toEqual([
      ['LINE item 0', 'OPTION', 'PRICE', 1],
    ]);
  });

  it('because a discount has gone, its share has moved, a charge has come, or cash is paid', () => {
    const free = shop({ taxRates: [rate(1, 0)] });
    const off = (amount: number) => ({
      discounts: [{ discount: discount(1, { scope: 'CHECK', type: 'FIXED', amount }) }],
    });
    const two = cart([line('1', 1), line('2', 2)]);
    expect(why(trace(free, cart([line('1', 1)]), off(1)), trace(free, cart([line('1', 1)])))).toEqual([
      ['LINE item 1', 'DISCOUNT', 'GONE', 1],
    ]);
    expect(why(trace(free, two, off(100)), trace(free, two, off(99)))).toEqual([
      ['LINE item 1', 'DISCOUNT', 'SHARE', 1],
    ]);
    const bag = { charges: [charge(1, { type: 'FIXED', amount: 1 })] };
    expect(why(trace(free, two), trace(free, two, bag))).toEqual([['CHARGE charge 1', 'CHARGE', 'NEW', 1]]);
    const cash = { cash: { coin: 2, rounding: 'ALWAYS_UP' } } as const;
    expect(why(trace(free, two), trace(free, two, cash))).toEqual([['CHECK ', 'CASH_ROUNDING', 'NEW', 1]]);
  });

  it('explains nothing where nothing differs', () => {
    expect(explainDifference(trace(shop(), four), trace(shop(), four))).toEqual({
      difference: 0,
      changes: [],
    });
  });

  it('accounts for the whole difference between any two sales', () => {
    const anyTrace = fc.tuple(anySale, anyAsked(), anyCharges).map(([sale, discounts, charges]) => {
      const rules = { discounts, charges, checkDiscount: sale.checkDiscount };
      return trace(sale.menu, sale.cart, rules);
    });
    const due = (of: SaleTrace) => of.reduce((sum, { amount }) => sum + amount, 0);
    fc.assert(
      fc.property(anyTrace, anyTrace, (before, after) => {
        const { difference, changes } = explainDifference(before, after);
        expect(difference).toBe(due(after) - due(before));
        expect(changes.reduce((sum, change) => sum + change.difference, 0)).toBe(difference);
        const back = explainDifference(after, before);
        expect(back.difference + difference).toBe(0);
        expect(back.changes).toHaveLength(changes.length);
      }),
    );
  });
});
