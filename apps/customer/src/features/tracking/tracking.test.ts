import { orderStates, orderTransitions } from '@toast/domain/order/states';
import { describe, expect, it } from 'vitest';
import { headline, progressOf, steps } from './progress.ts';
import { type RememberedOrder, remember } from './remembered-orders.ts';

const order = (token: string): RememberedOrder => ({
  token,
  displayNumber: 1,
  placedAt: '2026-11-20T12:00:00Z',
  total: 100,
  currency: 'EUR',
});

describe('the progress of an order', () => {
  it.each(orderStates.map((state) => [state]))('%s has a place and words', (state) => {
    const { title, body } = headline({ state, diningOption: 'TAKE_OUT', cancelledBy: null });
    expect(steps).toContain(progressOf(state).at);
    expect(title).not.toBe('');
    expect(body).toMatch(/[.]$/);
  });

  it('never goes back along a step of the order, except when a dish is recalled', () => {
    const back = orderStates.flatMap((from) =>
      orderTransitions[from]
        .filter(
          (to) =>
            !progressOf(to).stopped && steps.indexOf(progressOf(to).at) < steps.indexOf(progressOf(from).at),
        )
        .map((to) => `${from} ${to}`),
    );
    expect(back).toEqual(['READY IN_PREPARATION']);
  });

  it.each([
    ['GUEST', 'You cancelled it. Nothing was charged.'],
    ['STAFF', 'The restaurant cancelled it. Nothing was charged.'],
    ['INTEGRATOR', 'Nothing was charged.'],
  ] as const)('says that it was cancelled by %s', (cancelledBy, body) => {
    expect(headline({ state: 'CANCELLED', diningOption: 'DINE_IN', cancelledBy }).body).toBe(body);
  });
});

describe('remembered orders', () => {
  it('are the newest first, each once, twenty at most', () => {
    const known = Array.from({ length: 20 }, (_, i) => order(`t${i}`));
    expect(remember(order('t3'))(known)).toBe(known);
    const more = remember(order('new'))(known);
    expect(more).toHaveLength(20);
    expect(more[0]?.token).toBe('new');
  });
});
