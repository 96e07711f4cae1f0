import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canTransition, isFinal, type OrderState, orderStates, orderTransitions } from './states.ts';

const reachable = (from: OrderState, seen = new Set<OrderState>()): Set<OrderState> => {
  for (const to of orderTransitions[from]) if (!seen.has(to)) reachable(to, seen.add(to));
  return seen;
};

describe('the life of an order', () => {
  it.each<[OrderState, OrderState, boolean]>([
    ['APPROVED', 'IN_PREPARATION', true],
    ['IN_PREPARATION', 'READY', true],
    ['READY', 'IN_PREPARATION', true],
    ['READY', 'CLOSED', true],
    ['FUTURE', 'APPROVED', true],
    ['APPROVED', 'CANCELLED', true],
    ['IN_PREPARATION', 'VOIDED', true],
    ['APPROVED', 'READY', false],
    ['APPROVED', 'CLOSED', false],
    ['IN_PREPARATION', 'CLOSED', false],
    ['IN_PREPARATION', 'CANCELLED', false],
    ['FUTURE', 'IN_PREPARATION', false],
    ['NEEDS_APPROVAL', 'IN_PREPARATION', false],
    ['CLOSED', 'IN_PREPARATION', false],
  ])('%s to %s: %s', (from, to, allowed) => {
    expect(canTransition(from, to)).toBe(allowed);
  });

  it('ends in five states, and can always end', () => {
    expect(orderStates.filter(isFinal)).toEqual(['CLOSED', 'NOT_APPROVED', 'EXPIRED', 'CANCELLED', 'VOIDED']);
    for (const state of orderStates) expect(isFinal(state) || [...reachable(state)].some(isFinal)).toBe(true);
  });

  it('never comes back from a final state, and never stays put as a step', () => {
    fc.assert(
      fc.property(fc.constantFrom(...orderStates), fc.constantFrom(...orderStates), (from, to) => {
        if (isFinal(from) || from === to) expect(canTransition(from, to)).toBe(false);
      }),
    );
  });
});
