import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredBy, type PaymentFacts } from './coverage.ts';
import { type PaymentState, paymentStates } from './states.ts';

const payment = (state: PaymentState, rest: Partial<PaymentFacts> = {}): PaymentFacts => ({
  state,
  amount: 1000,
  tip: 100,
  refunded: 0,
  ...rest,
});

describe('what payments cover', () => {
  it.each<[PaymentState, number]>([
    ['CREATED', 0],
    ['PROCESSING', 0],
    ['REQUIRES_ACTION', 0],
    ['AUTHORIZED', 1100],
    ['DENIED', 0],
    ['UNKNOWN', 0],
    ['CAPTURE_IN_PROGRESS', 1100],
    ['CAPTURED', 1100],
    ['REFUNDED', 0],
    ['CANCELLED', 0],
    ['PROCESSING_VOID', 0],
    ['VOIDED', 0],
  ])('a payment that is %s covers %d', (state, covered) => {
    expect(coveredBy([payment(state)])).toBe(covered);
  });

  it('takes off what was given back', () => {
    expect(coveredBy([payment('PARTIALLY_REFUNDED', { refunded: 300 }), payment('CAPTURED')])).toBe(1900);
    expect(coveredBy([])).toBe(0);
  });

  it('is the sum over payments, each by itself', () => {
    const any = fc.record({
      state: fc.constantFrom(...paymentStates),
      amount: fc.nat(10_000),
      tip: fc.nat(500),
      refunded: fc.constant(0),
    });
    fc.assert(
      fc.property(fc.array(any), (payments) => {
        expect(coveredBy(payments)).toBe(payments.reduce((sum, one) => sum + coveredBy([one]), 0));
      }),
    );
  });
});
