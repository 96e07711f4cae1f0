import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAsked, discount, discountable, discountId } from '../testing/discounts.ts';
import { itemId } from '../testing/menus.ts';
import type { AskedDiscount, Discount } from './discount.ts';
import { takeDiscounts } from './take-discounts.ts';
import type { DiscountableLine } from './units.ts';

const lines = (...prices: readonly number[]) => prices.map((price, i) => discountable(`l${i}`, i, price));
const taken = (of: readonly DiscountableLine[], ...asked: readonly (AskedDiscount | Discount)[]) =>
  takeDiscounts(
    of,
    asked.map((wish) => ('discount' in wish ? wish : { discount: wish })),
  );
const off = (n: number, ppm: number, rest = {}) =>
  discount(n, { scope: 'ITEM', type: 'PERCENT', ppm, items: null }, rest);
const offCheck = (n: number, amount: number, rest = {}) =>
  discount(n, { scope: 'CHECK', type: 'FIXED', amount }, rest);

describe('one discount', () => {
  it.each<[string, readonly DiscountableLine[], AskedDiscount, readonly number[]]>([
    ['percent of each line, half-even', lines(1005, 1015), { discount: off(1, 100_000) }, [100, 102]],
    [
      'percent of a line of many, rounded once',
      [discountable('a', 0, 15, 3)],
      { discount: off(1, 100_000) },
      [2],
    ],
    [
      'percent of some items',
      lines(1000, 1000),
      { discount: discount(1, { scope: 'ITEM', type: 'PERCENT', ppm: 500_000, items: [itemId(1)] }) },
      [0, 500],
    ],
    [
      'so much off each unit, never below zero',
      [discountable('a', 0, 3000, 3), discountable('b', 1, 150)],
      { discount: discount(1, { scope: 'ITEM', type: 'FIXED', amount: 200, items: null }) },
      [600, 150],
    ],
    [
      'what somebody types, off one line',
      lines(1000, 1000),
      {
        discount: discount(1, { scope: 'ITEM', type: 'OPEN', items: null }),
        openAmount: 1500,
        lineIds: ['l1'],
      },
      [0, 1000],
    ],
    ['5.00 off 7.00 × 3', lines(700, 700, 700), { discount: offCheck(1, 500) }, [167, 167, 166]],
    ['10.00 off 12.50, 3.20, 8.95', lines(1250, 320, 895), { discount: offCheck(1, 1000) }, [507, 130, 363]],
    ['more than there is', lines(700, 300), { discount: offCheck(1, 9999) }, [700, 300]],
    [
      'percent of a check, rounded once',
      lines(5, 5, 5),
      { discount: discount(1, { scope: 'CHECK', type: 'PERCENT', ppm: 100_000 }) },
      [1, 1, 0],
    ],
    [
      'what somebody types, off the check',
      lines(700, 300),
      { discount: discount(1, { scope: 'CHECK', type: 'OPEN' }), openAmount: 100 },
      [70, 30],
    ],
    ['20 % up to 1.00', lines(700, 300), { discount: off(1, 200_000, { maxAmount: 100 }) }, [70, 30]],
    [
      'nothing off what takes no discount',
      [discountable('a', 0, 500, 1, false), discountable('b', 0, 500)],
      { discount: offCheck(1, 700) },
      [0, 500],
    ],
  ])('%s', (_, of, asked, expected) => {
    expect(takeDiscounts(of, [asked]).perLine).toEqual(expected);
  });

  it.each([
    ['a rate above 100 %', off(1, 1_000_001)],
    ['a negative amount', offCheck(1, -1)],
    ['half a cent', offCheck(1, 0.5)],
  ])('%s is a bug of the caller', (_, wrong) => {
    expect(() => taken(lines(100), wrong)).toThrow(RangeError);
  });
});

describe('buy some, get some', () => {
  const bogo = (pick: 'FIRST' | 'CHEAPEST' | 'DEAREST', rest = {}) =>
    discount(1, {
      scope: 'ITEM',
      type: 'BOGO',
      buy: { quantity: 1, items: null },
      get: { quantity: 1, items: null },
      ppm: 1_000_000,
      pick,
      maxTimes: null,
      ...rest,
    });
  it.each([
    ['the cheapest free', bogo('CHEAPEST'), [0, 700, 0]],
    ['the dearest free', bogo('DEAREST'), [0, 0, 1200]],
    ['the first free', bogo('FIRST'), [900, 0, 0]],
    ['half off', bogo('CHEAPEST', { ppm: 500_000 }), [0, 350, 0]],
    ['two bought for one', bogo('CHEAPEST', { buy: { quantity: 2, items: null } }), [0, 700, 0]],
    ['too few', bogo('CHEAPEST', { buy: { quantity: 3, items: null } }), [0, 0, 0]],
    ['never', bogo('CHEAPEST', { maxTimes: 0 }), [0, 0, 0]],
    ['a drink with a dish', bogo('DEAREST', { get: { quantity: 1, items: [itemId(1)] } }), [0, 700, 0]],
    [
      'the only one that can be bought is not given away',
      bogo('CHEAPEST', { buy: { quantity: 1, items: [itemId(1)] } }),
      [900, 0, 0],
    ],
  ])('%s', (_, offer, expected) => {
    expect(taken(lines(900, 700, 1200), offer).perLine).toEqual(expected);
  });

  it('counts the units of one line, as often as it fits', () => {
    expect(taken([discountable('a', 0, 5000, 5)], bogo('CHEAPEST')).amount).toBe(2000);
    expect(taken([discountable('a', 0, 5000, 5)], bogo('CHEAPEST', { maxTimes: 1 })).amount).toBe(1000);
  });

  it('breaks equal prices by line id, whatever the order of lines', () => {
    const twins = [discountable('b', 0, 500), discountable('a', 1, 500)];
    expect(taken(twins, bogo('CHEAPEST')).applied[0]?.lines).toEqual([{ lineId: 'a', amount: 500 }]);
    expect(taken(twins.toReversed(), bogo('CHEAPEST')).applied[0]?.lines).toEqual([
      { lineId: 'a', amount: 500 },
    ]);
  });

  it('does not count a unit for two offers', () => {
    const other: Discount = { ...bogo('CHEAPEST'), id: discountId(2) };
    expect(taken(lines(900, 700, 1200), bogo('CHEAPEST'), other)).toMatchObject({
      amount: 700,
      setAside: [{ discountId: discountId(2), reason: 'NOTHING_TO_TAKE' }],
    });
  });
});

describe('a combo', () => {
  const lunch = (rest = {}) =>
    discount(1, {
      scope: 'ITEM',
      type: 'COMBO',
      parts: [
        { quantity: 1, items: [itemId(0), itemId(1)] },
        { quantity: 1, items: [itemId(2)] },
      ],
      price: 1500,
      pick: 'DEAREST',
      maxTimes: null,
      ...rest,
    });
  it.each([
    ['sells the dearest dish with the drink', lunch(), [0, 120, 30]],
    ['or the cheapest', lunch({ pick: 'CHEAPEST' }), [0, 0, 0]],
    ['sells no set that is dearer together', lunch({ price: 1650 }), [0, 0, 0]],
    ['sells no empty set', lunch({ parts: [] }), [0, 0, 0]],
  ])('%s', (_, offer, expected) => {
    expect(taken(lines(1000, 1320, 330), offer).perLine).toEqual(expected);
  });

  it('sells as many sets as the cart holds, or as are allowed', () => {
    const three = [discountable('a', 0, 3900, 3), discountable('b', 2, 900, 3)];
    expect(taken(three, lunch()).amount).toBe(300);
    expect(taken(three, lunch({ maxTimes: 2 })).amount).toBe(200);
  });
});

describe('several discounts', () => {
  it('are taken by scope, priority and id, each off what is left', () => {
    const all = [offCheck(1, 100), off(3, 500_000), off(2, 100_000, { priority: 1 })];
    const result = taken(lines(1000), ...all);
    expect(result.applied.map(({ discountId: id, base, amount }) => [id, base, amount])).toEqual([
      [discountId(3), 1000, 500],
      [discountId(2), 500, 50],
      [discountId(1), 450, 100],
    ]);
  });

  it('are taken once when asked for twice', () => {
    const result = taken(lines(1000), { discount: offCheck(1, 100), code: 'A' }, offCheck(1, 100));
    expect(result).toMatchObject({ amount: 100, setAside: [{ reason: 'ALREADY_TAKEN' }] });
  });

  it.each([
    ['an exclusive one that saves more', 400, [3], [1, 2]],
    ['the others together when they save as much', 300, [1, 2], [3]],
  ])('%s', (_, amount, won, lost) => {
    const result = taken(
      lines(1000),
      offCheck(1, 100),
      offCheck(2, 200),
      offCheck(3, amount, { exclusive: true }),
    );
    expect(result.applied.map((entry) => entry.discountId)).toEqual(won.map(discountId));
    expect(result.setAside).toEqual(
      lost.map((n) => ({ discountId: discountId(n), reason: 'EXCLUSIVE', by: won.map(discountId) })),
    );
  });

  it('let the first exclusive one win that saves as much as another', () => {
    const exclusive = { exclusive: true };
    const result = taken(lines(1000), offCheck(2, 100, exclusive), offCheck(1, 100, exclusive));
    expect(result.applied.map((entry) => entry.discountId)).toEqual([discountId(1)]);
  });

  it('say so when an exclusive one has nothing to take', () => {
    expect(taken(lines(0), offCheck(1, 100, { exclusive: true })).setAside).toEqual([
      { discountId: discountId(1), reason: 'NOTHING_TO_TAKE', by: [] },
    ]);
  });
});

describe('whatever is asked for', () => {
  const anyLines = fc
    .array(
      fc.record({
        item: fc.nat(2),
        gross: fc.oneof(fc.nat(5), fc.nat(20_000)),
        quantity: fc.integer({ min: 1, max: 6 }),
        allowed: fc.constantFrom(true, true, true, false),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((made) =>
      made.map(({ item, gross, quantity, allowed }, i) =>
        discountable(`l${i}`, item, gross * quantity, quantity, allowed),
      ),
    );
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

  it('no line goes below zero, and the parts make the whole', () => {
    fc.assert(
      fc.property(anyLines, anyAsked(['FIRST', 'CHEAPEST', 'DEAREST']), (of, asked) => {
        const result = takeDiscounts(of, asked);
        for (const [i, amount] of result.perLine.entries()) {
          expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
          expect(amount).toBeLessThanOrEqual(of[i]?.discountable ? of[i].gross : 0);
        }
        expect(sum(result.perLine)).toBe(result.amount);
        expect(sum(result.applied.map(({ amount }) => amount))).toBe(result.amount);
        for (const entry of result.applied) {
          expect(sum(entry.lines.map(({ amount }) => amount))).toBe(entry.amount);
          const limit = asked.find((wish) => wish.discount.id === entry.discountId)?.discount.maxAmount;
          expect(entry.amount).toBeLessThanOrEqual(limit ?? Number.MAX_SAFE_INTEGER);
        }
        expect(result.applied.length + result.setAside.length).toBe(asked.length);
      }),
      { numRuns: 500 },
    );
  });

  it('the order of asking and of lines moves no cent', () => {
    fc.assert(
      fc.property(anyLines, anyAsked(), fc.nat(), (of, asked, by) => {
        const result = takeDiscounts(of, asked);
        const turn = by % Math.max(asked.length, 1);
        const turned = takeDiscounts(of.toReversed(), [...asked.slice(turn), ...asked.slice(0, turn)]);
        expect({ ...turned, perLine: turned.perLine.toReversed() }).toEqual(result);
      }),
      { numRuns: 500 },
    );
  });
});
