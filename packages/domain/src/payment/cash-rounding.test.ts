import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type PaymentId } from '../ids.ts';
import type { Rounding } from '../tax/rates.ts';
import { cashRounding, refundCash } from './cash-rounding.ts';

const payment = asId<PaymentId>('00000000-0000-7000-8018-000000000001');
const roundings: readonly Rounding[] = ['HALF_EVEN', 'HALF_UP', 'ALWAYS_UP', 'ALWAYS_DOWN'];

describe('rounding cash', () => {
  it.each<[number, number, Rounding, number]>([
    [1232, 5, 'HALF_UP', 1230],
    [1233, 5, 'HALF_UP', 1235],
    [1237, 5, 'HALF_UP', 1235],
    [1238, 5, 'HALF_UP', 1240],
    [1235, 10, 'HALF_UP', 1240],
    [1225, 10, 'HALF_EVEN', 1220],
    [12_349, 100, 'ALWAYS_DOWN', 12_300],
    [1, 5, 'ALWAYS_UP', 5],
    [1, 5, 'HALF_UP', 0],
    [1233, 1, 'HALF_UP', 1233],
    [0, 5, 'ALWAYS_UP', 0],
  ])('%d with coins of %d, %s, takes %d', (due, coin, rounding, tendered) => {
    expect(cashRounding(due, { coin, rounding }, payment)).toEqual({
      category: 'CASH_ROUNDING',
      paymentId: payment,
      exact: due,
      tendered,
      amount: tendered - due,
    });
  });

  it.each([
    [-1, 5],
    [0.5, 5],
    [100, 0],
    [100, 2.5],
  ])('%d with coins of %d is a bug of the caller', (due, coin) => {
    expect(() => cashRounding(due, { coin, rounding: 'HALF_UP' }, null)).toThrow(RangeError);
  });
});

describe('giving cash back', () => {
  it('refuses more than was due', () => {
    const rule = { coin: 5, rounding: 'HALF_UP' } as const;
    const paid = cashRounding(102, rule, payment);
    expect(refundCash(paid, { exact: 2, handed: 0 }, 101, rule)).toEqual({
      ok: false,
      refusal: { code: 'REFUND_TOO_LARGE', limit: 100 },
    });
    expect(() => refundCash(paid, { exact: 0, handed: 0 }, -1, rule)).toThrow(RangeError);
  });

  it('ends at what was handed over, in whatever parts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(3000), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(1, 5, 10, 100),
        fc.constantFrom(...roundings),
        (parts, coin, rounding) => {
          const rule = { coin, rounding };
          const due = parts.reduce((a, b) => a + b, 0);
          const paid = cashRounding(due, rule, payment);
          expect(Math.abs(paid.amount)).toBeLessThan(coin);
          let back = { exact: 0, handed: 0 };
          for (const part of parts) {
            const refund = refundCash(paid, back, part, rule);
            if (!refund.ok) throw new Error('refused');
            expect(refund.handed).toBeGreaterThanOrEqual(0);
            expect(refund.left.handed).toBeLessThanOrEqual(paid.tendered);
            expect(refund.handed % coin).toBe(0);
            back = refund.left;
          }
          expect(back).toEqual({ exact: due, handed: paid.tendered });
        },
      ),
    );
  });
});
