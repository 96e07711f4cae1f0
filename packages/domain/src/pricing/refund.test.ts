import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cart, item, line, menu, rate, rateId } from '../testing/menus.ts';
import { anySale } from '../testing/sales.ts';
import { priceCart } from './price-cart.ts';
import { refundLines } from './refund.ts';

describe('refunding lines', () => {
  it.each([
    ['LINE', [133, 71, 62, 62]],
    ['CHECK_PER_RATE', [133, 71, 62, 61]],
  ] as const)('gives back the tax that the line carried by %s', (roundingScope, taxes) => {
    const items = [1500, 800, 695, 695].map((price, i) => item(i, { price, taxRateIds: [rateId(1)] }));
    const result = priceCart(
      menu({ items, taxRates: [rate(1, 88_750)], roundingScope }),
      cart([0, 1, 2, 3].map((n) => line(`${n}`, n))),
    );
    if (!result.ok) throw new Error('refused');
    const refunds = refundLines(result.priced, ['0', '1', '2', '3', 'not sold']);
    expect(refunds.map((refund) => refund.amount - refund.net)).toEqual(taxes);
    expect(refundLines(result.priced, [])).toEqual([]);
  });

  it('ends at what was paid, whichever line goes first', () => {
    fc.assert(
      fc.property(anySale, fc.infiniteStream(fc.nat()), (sale, picks) => {
        const result = priceCart(sale.menu, sale.cart, sale);
        if (!result.ok) throw new Error('refused');
        const left = result.priced.lines.map(({ lineId }) => lineId);
        const taxes = new Map(result.priced.taxes.map((tax) => [tax.taxRateId, tax.amount]));
        let paid = result.priced.total;
        while (left.length > 0) {
          const [next = ''] = left.splice(picks.next().value % left.length, 1);
          for (const refund of refundLines(result.priced, [next])) {
            paid -= refund.amount;
            for (const tax of refund.taxes)
              taxes.set(tax.taxRateId, (taxes.get(tax.taxRateId) ?? 0) - tax.amount);
          }
          expect(paid).toBeGreaterThanOrEqual(0);
        }
        expect(paid).toBe(0);
        for (const amount of taxes.values()) expect(amount).toBe(0);
      }),
    );
  });
});
