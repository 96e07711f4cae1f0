import { asId } from '@toast/domain/ids';
import { describe, expect, it } from 'vitest';
import type { Order, OrdersOfDay } from '~/shared/trpc/outputs.ts';
import { applyChange } from './apply-change.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const order = (n: number, rest: Partial<Order> = {}): Order => ({
  id: asId(id(n)),
  restaurantId: asId(id(999)),
  displayNumber: n,
  channel: 'WEB',
  externalId: null,
  diningOption: 'DINE_IN',
  state: 'APPROVED',
  openedAt: `2026-11-20T12:0${n}:00.000Z`,
  promisedAt: '2026-11-20T13:00:00.000Z',
  businessDate: '2026-11-20',
  guest: { name: '', phone: '', email: '', table: '' },
  note: '',
  priced: {
    menuVersion: 1,
    currency: 'EUR',
    diningOption: 'DINE_IN',
    pricesIncludeTax: true,
    lines: [],
    subtotal: 100 * n,
    discount: 0,
    taxes: [],
    tax: 0,
    total: 100 * n,
  },
  fulfilment: [],
  paymentStatus: 'OPEN',
  cancelledBy: null,
  cancelReason: null,
  updatedAt: '2026-11-20T12:00:00.000Z',
  updatedSeq: n,
  rev: 1,
  ...rest,
});

const day: OrdersOfDay = {
  businessDate: '2026-11-20',
  seq: 10,
  totals: { count: 2, total: 300, open: 2 },
  orders: [order(2), order(1)],
};

describe('the orders of a day as they change', () => {
  it('puts a new order first and counts it', () => {
    const after = applyChange(day, { seq: 11, order: order(3, { updatedSeq: 11 }) });
    expect(after.orders.map(({ displayNumber }) => displayNumber)).toEqual([3, 2, 1]);
    expect(after).toMatchObject({ seq: 11, totals: { count: 3, total: 600, open: 3 } });
  });

  it.each([
    ['READY', { count: 2, total: 300, open: 2 }],
    ['CLOSED', { count: 2, total: 300, open: 1 }],
    ['CANCELLED', { count: 2, total: 200, open: 1 }],
    ['VOIDED', { count: 2, total: 200, open: 1 }],
  ] as const)('counts an order that becomes %s like the server does', (state, totals) => {
    expect(applyChange(day, { seq: 11, order: order(1, { state, updatedSeq: 11 }) }).totals).toEqual(totals);
  });

  it.each([
    ['was told already', { seq: 10, order: order(3) }],
    ['belongs to another day', { seq: 11, order: order(3, { businessDate: '2026-11-21' }) }],
    ['is older than what is shown', { seq: 11, order: order(1, { state: 'CLOSED', updatedSeq: 1 }) }],
  ])('changes nothing when it %s', (_, change) => {
    const after = applyChange(day, change);
    expect(after.orders).toEqual(day.orders);
    expect(after.totals).toEqual(day.totals);
    expect(after.seq).toBe(Math.max(day.seq, change.seq));
  });

  it('comes to the same whatever is heard twice', () => {
    const change = { seq: 11, order: order(3, { updatedSeq: 11 }) };
    expect(applyChange(applyChange(day, change), change)).toEqual(applyChange(day, change));
  });
});
