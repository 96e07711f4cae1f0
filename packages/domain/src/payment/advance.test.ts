import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Advance, advance } from './advance.ts';
import { type PaymentState, paymentStates, paymentTransitions } from './states.ts';

describe('a report about a payment', () => {
  it.each<[PaymentState, PaymentState, Advance]>([
    ['CREATED', 'PROCESSING', 'MOVE'],
    ['PROCESSING', 'REQUIRES_ACTION', 'MOVE'],
    ['REQUIRES_ACTION', 'PROCESSING', 'MOVE'],
    ['UNKNOWN', 'CAPTURED', 'MOVE'],
    ['CREATED', 'CAPTURED', 'MOVE'],
    ['AUTHORIZED', 'CAPTURED', 'MOVE'],
    ['CAPTURED', 'CAPTURED', 'STAY'],
    ['CAPTURED', 'AUTHORIZED', 'STAY'],
    ['CAPTURED', 'PROCESSING', 'STAY'],
    ['AUTHORIZED', 'UNKNOWN', 'STAY'],
    ['REFUNDED', 'PARTIALLY_REFUNDED', 'STAY'],
    ['DENIED', 'CAPTURED', 'CONFLICT'],
    ['VOIDED', 'CAPTURED', 'CONFLICT'],
    ['CANCELLED', 'AUTHORIZED', 'CONFLICT'],
    ['CAPTURED', 'VOIDED', 'CONFLICT'],
  ])('%s, then %s: %s', (current, reported, expected) => {
    expect(advance(current, reported)).toBe(expected);
  });

  it('comes to the same state in whatever order the steps of one life are reported', () => {
    const lives: readonly (readonly PaymentState[])[] = [
      ['PROCESSING', 'AUTHORIZED', 'CAPTURE_IN_PROGRESS', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED'],
      ['PROCESSING', 'UNKNOWN', 'CAPTURED', 'REFUNDED'],
      ['PROCESSING', 'AUTHORIZED', 'PROCESSING_VOID', 'VOIDED'],
      ['PROCESSING', 'DENIED'],
    ];
    const told = fc
      .constantFrom(...lives)
      .chain((life) =>
        fc.tuple(fc.constant(life), fc.shuffledSubarray([...life], { minLength: life.length })),
      );
    fc.assert(
      fc.property(told, ([life, reports]) => {
        let state: PaymentState = 'CREATED';
        for (const reported of reports) if (advance(state, reported) === 'MOVE') state = reported;
        expect(state).toBe(life.at(-1));
      }),
    );
  });

  it('never moves a payment out of a final state', () => {
    const final = paymentStates.filter((state) => paymentTransitions[state].length === 0);
    expect(final).toEqual(['DENIED', 'REFUNDED', 'CANCELLED', 'VOIDED']);
    for (const current of final)
      for (const reported of paymentStates) expect(advance(current, reported)).not.toBe('MOVE');
  });
});
