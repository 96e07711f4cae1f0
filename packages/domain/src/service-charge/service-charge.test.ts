import { describe, expect, it } from 'vitest';
import { rateSet } from '../tax/applied.ts';
import { charge, chargeId } from '../testing/charges.ts';
import { menu, rate, rateId } from '../testing/menus.ts';
import { type AskedCharge, type ChargeFacts, chargesDue } from './charges-due.ts';
import { priceCharge } from './price-charge.ts';
import type { ChargeAmount, ChargeTax, ServiceCharge } from './service-charge.ts';
import { chargeShares } from './tax-shares.ts';

const facts: ChargeFacts = { diningOption: 'DINE_IN', partySize: 6, subtotal: 4000 };
const percent = (ppm: number): ChargeAmount => ({ type: 'PERCENT', ppm, base: 'PRE_DISCOUNT' });
const gratuity = (n: number, minPartySize: number) =>
  charge(n, percent(180_000), { gratuity: true, criteria: { minPartySize } });
const open = charge(5, { type: 'OPEN' }, { criteria: null });

describe('the charges due', () => {
  it.each<
    [string, readonly ServiceCharge[], Partial<ChargeFacts>, readonly AskedCharge[], readonly number[]]
  >([
    ['come by themselves', [charge(2, percent(1)), charge(1, percent(1))], {}, [], [1, 2]],
    [
      'know the dining option',
      [charge(1, percent(1), { criteria: { diningOptions: ['TAKE_OUT'] } })],
      {},
      [],
      [],
    ],
    ['include a gratuity from its party size on', [gratuity(1, 6)], {}, [], [1]],
    ['include none for a smaller party', [gratuity(1, 7)], {}, [], []],
    ['include none when nobody counted', [gratuity(1, 1)], { partySize: null }, [], []],
    [
      'hold only the gratuity of the largest party',
      [gratuity(1, 2), gratuity(2, 6), gratuity(3, 8)],
      {},
      [],
      [2],
    ],
    ['start at a subtotal', [charge(1, percent(1), { criteria: { minSubtotal: 4001 } })], {}, [], []],
    ['end at a subtotal', [charge(1, percent(1), { criteria: { belowSubtotal: 4000 } })], {}, [], []],
    ['are due just below it', [charge(1, percent(1), { criteria: { belowSubtotal: 4001 } })], {}, [], [1]],
    ['wait for staff', [charge(1, percent(1), { criteria: null }), open], {}, [], []],
    ['hold what staff add', [open], {}, [{ chargeId: chargeId(5), action: 'ADD', openAmount: 70 }], [5]],
    ['hold a gratuity that staff add', [gratuity(1, 9)], {}, [{ chargeId: chargeId(1), action: 'ADD' }], [1]],
    ['miss what staff waive', [gratuity(1, 2)], {}, [{ chargeId: chargeId(1), action: 'WAIVE' }], []],
    ['know no others', [], {}, [{ chargeId: chargeId(1), action: 'ADD' }], []],
  ])('%s', (_, charges, rest, asked, due) => {
    const found = chargesDue(charges, { ...facts, ...rest }, asked);
    expect(found.map(({ charge: { id } }) => id)).toEqual(due.map(chargeId));
  });
});

describe('what a charge comes to', () => {
  const bases = { preDiscount: 1250, postDiscount: 1000, units: 3 };
  it.each<[string, ChargeAmount, number, number | null]>([
    ['percent of the subtotal, half-even', percent(100_000), 125, 1250],
    ['percent after discounts', { type: 'PERCENT', ppm: 100_000, base: 'POST_DISCOUNT' }, 100, 1000],
    ['half a cent to the even one', percent(50_000), 62, 1250],
    ['or as it says', { type: 'PERCENT', ppm: 50_000, base: 'PRE_DISCOUNT', rounding: 'HALF_UP' }, 63, 1250],
    ['once per check', { type: 'FIXED', amount: 250 }, 250, null],
    ['once per unit', { type: 'FIXED', amount: 10, each: 'UNIT' }, 30, null],
    ['what was typed', { type: 'OPEN' }, 70, null],
  ])('%s', (_, amount, comesTo, base) => {
    const priced = priceCharge({ charge: charge(1, amount), openAmount: 70 }, bases);
    expect(priced.amount).toBe(comesTo);
    expect(priced.base?.amount ?? null).toBe(base);
  });

  it.each([-1, 0.5])('is no hidden discount: %d', (openAmount) => {
    expect(() => priceCharge({ charge: open, openAmount }, bases)).toThrow(RangeError);
  });
});

describe('how a charge is taxed', () => {
  const { taxRates } = menu({ items: [], taxRates: [rate(1, 70_000), rate(2, 190_000)] });
  const share = (amount: number, ...rates: number[]) => ({
    amount,
    rateSet: rateSet(taxRates, rates.map(rateId), 'DINE_IN'),
  });
  const none = [share(0, 1), share(0, 2)];
  it.each<[string, ChargeTax, ReturnType<typeof share>[], ReturnType<typeof share>[], unknown]>([
    ['not at all', { type: 'NONE' }, none, none, [['', 100]]],
    ['by rates of its own', { type: 'RATES', taxRateIds: [rateId(2)] }, none, none, [[rateId(2), 100]]],
    [
      'as the goods are',
      { type: 'AS_LINES' },
      [share(200, 1), share(100, 2), share(100, 1)],
      none,
      [
        [rateId(1), 75],
        [rateId(2), 25],
      ],
    ],
    [
      'as the goods were, when all was given away',
      { type: 'AS_LINES' },
      none,
      [share(100, 1), share(100, 2)],
      [
        [rateId(1), 50],
        [rateId(2), 50],
      ],
    ],
    ['not at all with free goods', { type: 'AS_LINES' }, none, none, [['', 100]]],
  ])('%s', (_, tax, sold, listed, expected) => {
    const shares = chargeShares(100, tax, { taxRates, diningOption: 'DINE_IN', sold, listed });
    expect(shares.map(({ rateSet: { key }, amount }) => [key, amount])).toEqual(expected);
  });
});
