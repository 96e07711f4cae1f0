import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckState } from '../payment/states.ts';
import { priceCart } from '../pricing/price-cart.ts';
import { anySale } from '../testing/sales.ts';
import { balanceOf, checkAmounts, checkState } from './check.ts';

describe('a check', () => {
  it.each<[number, boolean, CheckState]>([
    [2460, false, 'OPEN'],
    [1, true, 'OPEN'],
    [0, false, 'PAID'],
    [-1, false, 'PAID'],
    [-1, true, 'PAID'],
    [0, true, 'CLOSED'],
  ])('with %d left to pay, handed over %s, is %s', (balance, handedOver, state) => {
    expect(checkState(balance, handedOver)).toBe(state);
  });

  it('owes total and tip less what is covered', () => {
    expect(balanceOf({ total: 2460, tip: 240 }, 0)).toBe(2700);
    expect(balanceOf({ total: 2460, tip: 240 }, 2700)).toBe(0);
    expect(balanceOf({ total: 2460, tip: 0 }, 2700)).toBe(-240);
  });

  it('adds up: amount and tax make the total', () => {
    fc.assert(
      fc.property(anySale, fc.nat(1000), (sale, tip) => {
        const result = priceCart(sale.menu, sale.cart, sale);
        if (!result.ok) throw new Error('refused');
        const check = checkAmounts(result.priced, tip);
        expect(check.amount + check.tax).toBe(check.total);
        expect(checkState(balanceOf(check, check.total + tip), true)).toBe('CLOSED');
      }),
    );
  });
});
