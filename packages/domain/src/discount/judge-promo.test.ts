import { describe, expect, it } from 'vitest';
import { discount } from '../testing/discounts.ts';
import { itemId } from '../testing/menus.ts';
import { foldCode } from './fold-code.ts';
import { judgePromo } from './judge-promo.ts';
import { judgeStaffDiscount } from './judge-staff-discount.ts';
import type { Promo, PromoFacts } from './promo-code.ts';

const tenOff = discount(1, { scope: 'CHECK', type: 'PERCENT', ppm: 100_000 });
const onDish = (n: number) =>
  discount(1, { scope: 'ITEM', type: 'PERCENT', ppm: 100_000, items: [itemId(n)] });
const need = (...items: number[]) => ({ quantity: 1, items: items.map(itemId) });
const facts: PromoFacts = {
  now: '2026-11-20T12:00:00Z',
  promised: { weekday: 5, minute: 750 },
  diningOption: 'TAKE_OUT',
  subtotal: 2000,
  itemIds: [itemId(0)],
  uses: 4,
  guest: { uses: 1, orders: 3 },
};
const lunch = { weekdays: [1, 2, 3, 4, 5], fromMinute: 690, toMinute: 840 };

describe('a promo code', () => {
  it.each<[string, Partial<Promo>, Partial<PromoFacts>, string | null]>([
    ['without conditions', {}, {}, null],
    ['from its first instant on', { from: '2026-11-20T12:00:00Z' }, {}, null],
    ['not before', { from: '2026-11-20T12:00:00.001Z' }, {}, 'CODE_NOT_YET'],
    ['until its last', { until: '2026-11-20T12:00:00.001Z' }, {}, null],
    ['not after', { until: '2026-11-20T12:00:00Z' }, {}, 'CODE_EXPIRED'],
    ['for lunch', { hours: [lunch] }, {}, null],
    [
      'for lunch, promised for the evening',
      { hours: [lunch] },
      { promised: { weekday: 5, minute: 840 } },
      'CODE_OUT_OF_HOURS',
    ],
    [
      'for lunch, on a Sunday',
      { hours: [lunch] },
      { promised: { weekday: 7, minute: 750 } },
      'CODE_OUT_OF_HOURS',
    ],
    ['for another dining option', { diningOptions: ['DINE_IN'] }, {}, 'CODE_DINING_OPTION'],
    ['for this one', { diningOptions: ['TAKE_OUT'] }, {}, null],
    ['from a subtotal on', { minSubtotal: 2000 }, {}, null],
    ['not below', { minSubtotal: 2001 }, {}, 'CODE_MIN_SUBTOTAL'],
    ['for a dish of the cart', { discount: onDish(0) }, {}, null],
    ['for another', { discount: onDish(1) }, {}, 'CODE_NO_ITEMS'],
    ['with uses left', { limit: 5 }, {}, null],
    ['used up', { limit: 4 }, {}, 'CODE_USED_UP'],
    ['with a use left for the guest', { limitPerGuest: 2 }, {}, null],
    ['used by the guest', { limitPerGuest: 1 }, {}, 'CODE_USED_BY_GUEST'],
    ['counted per guest, for nobody known', { limitPerGuest: 1 }, { guest: null }, 'CODE_SIGN_IN'],
    ['for first orders, for nobody known', { firstOrderOnly: true }, { guest: null }, 'CODE_SIGN_IN'],
    ['for first orders', { firstOrderOnly: true }, { guest: { uses: 0, orders: 0 } }, null],
    ['for first orders, with the fourth', { firstOrderOnly: true }, {}, 'CODE_FIRST_ORDER'],
    [
      'expired and too small a cart',
      { until: '2026-01-01T00:00:00Z', minSubtotal: 9999 },
      {},
      'CODE_EXPIRED',
    ],
  ])('%s', (_, promo, rest, code) => {
    const verdict = judgePromo({ code: 'TEN', discount: tenOff, ...promo }, { ...facts, ...rest });
    expect(verdict.ok ? null : verdict.refusal.code).toBe(code);
    if (verdict.ok) expect(verdict.asked).toEqual({ discount: promo.discount ?? tenOff, code: 'TEN' });
  });

  it('that nobody knows', () => {
    expect(judgePromo(null, facts)).toEqual({ ok: false, refusal: { code: 'CODE_UNKNOWN' } });
  });

  it('says what is missing to its subtotal', () => {
    const verdict = judgePromo({ code: 'TEN', discount: tenOff, minSubtotal: 2500 }, facts);
    expect(verdict).toEqual({ ok: false, refusal: { code: 'CODE_MIN_SUBTOTAL', missing: 500 } });
  });

  it('looks for what a BOGO gives and a combo is made of', () => {
    const common = { scope: 'ITEM', pick: 'CHEAPEST', maxTimes: null } as const;
    const bogo = (n: number) =>
      discount(1, { ...common, type: 'BOGO', buy: need(0), get: need(n), ppm: 1_000_000 });
    const combo = (...parts: (number | null)[]) =>
      discount(1, {
        ...common,
        type: 'COMBO',
        price: 1,
        parts: parts.map((n) => (n === null ? { quantity: 1, items: null } : need(n))),
      });
    const ok = (of: typeof tenOff) => judgePromo({ code: 'X', discount: of }, facts).ok;
    expect([bogo(0), bogo(1), combo(0, 1), combo(1, 2), combo(1, null)].map(ok)).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
  });

  it.each([
    [' ten-off ', 'TENOFF'],
    ['Ｔｅｎ　Off', 'TENOFF'],
    ['ten–off', 'TENOFF'],
    ['', ''],
  ])('typed as "%s" is %s', (typed, folded) => {
    expect(foldCode(typed)).toBe(folded);
    expect(foldCode(folded)).toBe(folded);
  });
});

describe('a discount by staff', () => {
  const open = {
    discount: discount(1, { scope: 'ITEM', type: 'OPEN', items: null }),
    openAmount: 500,
    lineIds: ['a'],
  };
  const mandate = { mayDiscount: true, upTo: 1000 };
  it.each([
    ['with permission and a reason', open, 'cold soup', mandate, []],
    ['without permission', open, 'cold soup', { ...mandate, mayDiscount: false }, ['DISCOUNT_PERMISSION']],
    ['without a reason', open, ' \u200b ', mandate, ['DISCOUNT_REASON']],
    ['of nothing', { ...open, openAmount: 0 }, 'cold soup', mandate, ['DISCOUNT_AMOUNT']],
    ['of more than the mandate', { ...open, openAmount: 1001 }, 'cold soup', mandate, ['DISCOUNT_AMOUNT']],
    ['on three lines', { ...open, lineIds: ['a', 'b', 'c'] }, 'cold soup', mandate, ['DISCOUNT_AMOUNT']],
    [
      'on lines nobody named',
      { discount: open.discount, openAmount: 1 },
      'cold soup',
      mandate,
      ['DISCOUNT_AMOUNT'],
    ],
    [
      'off the check',
      { discount: discount(1, { scope: 'CHECK', type: 'OPEN' }), openAmount: 1000 },
      'cold soup',
      mandate,
      [],
    ],
    ['of any amount', { ...open, openAmount: 99_999 }, 'cold soup', { ...mandate, upTo: null }, []],
    ['that is fixed beforehand', { discount: tenOff }, 'cold soup', { ...mandate, upTo: 0 }, []],
    [
      'with neither',
      open,
      '',
      { mayDiscount: false, upTo: 1 },
      ['DISCOUNT_PERMISSION', 'DISCOUNT_REASON', 'DISCOUNT_AMOUNT'],
    ],
  ])('%s', (_, asked, reason, by, codes) => {
    expect(judgeStaffDiscount(asked, reason, by).map(({ code }) => code)).toEqual(codes);
  });
});
