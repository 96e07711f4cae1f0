import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SelectionState, selectionStates } from '../kitchen/states.ts';
import { decideCancel, decideHandOver, type PlacementPolicy, stateAtPlacement } from './decide.ts';
import { canTransition, isFinal, type OrderState, orderStates } from './states.ts';

describe('placing', () => {
  it.each<[PlacementPolicy, OrderState]>([
    [{ approval: 'AUTOMATIC', payment: 'IN_STORE', promisedLater: false }, 'APPROVED'],
    [{ approval: 'AUTOMATIC', payment: 'IN_STORE', promisedLater: true }, 'FUTURE'],
    [{ approval: 'MANUAL', payment: 'IN_STORE', promisedLater: false }, 'NEEDS_APPROVAL'],
    [{ approval: 'AUTOMATIC', payment: 'ONLINE', promisedLater: false }, 'PENDING_PAYMENT'],
  ])('%j begins as %s', (policy, state) => {
    expect(stateAtPlacement(policy)).toBe(state);
  });
});

describe('cancelling', () => {
  it.each<[string, OrderState, SelectionState[], 'GUEST' | 'INTEGRATOR' | 'STAFF', string]>([
    ['a guest before the kitchen starts', 'APPROVED', ['NEW', 'NEW'], 'GUEST', 'CANCELLED, stock returns'],
    [
      'an integrator before the kitchen starts',
      'APPROVED',
      ['NEW'],
      'INTEGRATOR',
      'CANCELLED, stock returns',
    ],
    ['a guest while staff think', 'NEEDS_APPROVAL', ['NEW'], 'GUEST', 'CANCELLED, stock returns'],
    ['a guest of tomorrow', 'FUTURE', ['NEW', 'HOLD'], 'GUEST', 'CANCELLED, stock returns'],
    ['a guest who has not paid', 'PENDING_PAYMENT', ['NEW'], 'GUEST', 'CANCELLED, stock returns'],
    ['a guest when one line is sent', 'APPROVED', ['NEW', 'SENT'], 'GUEST', 'ORDER_STATE'],
    ['a guest once the kitchen started', 'IN_PREPARATION', ['SENT'], 'GUEST', 'ORDER_STATE'],
    ['an integrator once it is ready', 'READY', ['READY'], 'INTEGRATOR', 'ORDER_STATE'],
    ['staff before the kitchen starts', 'APPROVED', ['NEW'], 'STAFF', 'CANCELLED, stock returns'],
    ['staff once the kitchen started', 'IN_PREPARATION', ['SENT', 'NEW'], 'STAFF', 'VOIDED, stock is gone'],
    ['staff once it is ready', 'READY', ['READY'], 'STAFF', 'VOIDED, stock is gone'],
    ['staff once it is closed', 'CLOSED', ['READY'], 'STAFF', 'ORDER_STATE'],
    ['anybody twice', 'CANCELLED', ['VOIDED'], 'STAFF', 'ORDER_STATE'],
  ])('%s', (_, state, selections, by, expected) => {
    const decision = decideCancel({ state, selections }, by);
    const said = decision.ok
      ? `${decision.to}, stock ${decision.stockReturns ? 'returns' : 'is gone'}`
      : decision.refusal.code;
    expect(said).toBe(expected);
  });

  it('lets staff do whatever a guest may, and only ever takes a step of the table', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...orderStates),
        fc.array(fc.constantFrom(...selectionStates)),
        (state, selections) => {
          const guest = decideCancel({ state, selections }, 'GUEST');
          const staff = decideCancel({ state, selections }, 'STAFF');
          if (guest.ok) expect(staff).toEqual(guest);
          expect(staff.ok).toBe(!isFinal(state));
          if (staff.ok) expect(canTransition(state, staff.to)).toBe(true);
        },
      ),
    );
  });
});

describe('handing over', () => {
  it('closes an order only when it is ready and nothing is left to pay', () => {
    fc.assert(
      fc.property(fc.constantFrom(...orderStates), fc.integer({ min: -2, max: 2 }), (state, balance) => {
        const decision = decideHandOver({ state, balance });
        expect(decision.ok).toBe(state === 'READY' && balance === 0);
        if (!decision.ok)
          expect(decision.refusal).toEqual({ code: 'ORDER_STATE', state, attempted: 'CLOSE' });
      }),
    );
  });
});
