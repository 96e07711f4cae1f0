import type { RestaurantId } from '@toast/domain/ids';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { freshKey, guest, someCart } from '../support/carts.ts';
import { adminClient, dinerClient, kitchenClient } from '../support/clients.ts';
import { placeOrderAt } from '../support/orders.ts';
import { postAsIntegrator } from '../support/raw.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { pair, signIn } from '../support/sign-in.ts';
import { count, rows } from '../support/sql.ts';

let backend: SeededBackend;
let restaurant: DemoRestaurant;
let other: DemoRestaurant;
let admin: ReturnType<typeof adminClient>;
let kitchen: ReturnType<typeof kitchenClient>;
beforeAll(async () => {
  backend = await startSeededBackend();
  restaurant = await demoRestaurant(backend);
  other = await demoRestaurant(backend, 1);
  admin = adminClient(backend.url, await signIn(backend));
  kitchen = kitchenClient(backend.url, await pair(backend));
});
afterAll(() => backend.stop());

const diner = () => dinerClient(backend.url);
const operate = (ticketId: string, kind: 'START' | 'BUMP' | 'HAND_OVER', baseRev = 1) =>
  kitchen.tickets.operate.mutate({
    opId: v7(),
    kind,
    ticketId,
    baseRev,
    deviceTime: new Date().toISOString(),
  });
const ticketOf = async (orderId: string) => {
  const ticket = (await kitchen.tickets.rail.query()).tickets.find(
    (candidate) => candidate.orderId === orderId,
  );
  if (ticket === undefined) throw new Error('not on the rail');
  return ticket;
};
const events = (id: RestaurantId) => count(backend.database.adminUrl, 'event', id);

describe('cancelling', () => {
  it('voids lines and tickets, takes the ticket off the rail, and is told in the log', async () => {
    const { order, token } = await placeOrderAt(backend.url, restaurant);
    const cancelled = await diner().order.cancel.mutate({
      restaurantId: restaurant.id,
      token,
      reason: 'changed my mind',
    });
    expect(cancelled).toMatchObject({
      outcome: 'CANCELLED',
      order: {
        state: 'CANCELLED',
        cancelledBy: 'GUEST',
        cancelReason: 'changed my mind',
        rev: 2,
        paymentStatus: 'OPEN',
      },
    });
    if (cancelled.outcome !== 'CANCELLED') return;
    expect(new Set(cancelled.order.fulfilment.map(({ state }) => state))).toEqual(new Set(['VOIDED']));
    expect(await diner().order.byToken.query({ restaurantId: restaurant.id, token })).toEqual(
      cancelled.order,
    );
    await expect(ticketOf(order.id)).rejects.toThrow('not on the rail');
    const told = await rows<{ type: string; payload: unknown }>(
      backend.database.adminUrl,
      "select type, payload from event where restaurant_id = $1 and payload->>'orderId' = $2 and seq > $3 order by seq",
      [restaurant.id, order.id, order.updatedSeq],
    );
    expect(told.map(({ type }) => type)).toEqual(['order.cancelled', 'ticket.voided']);
    expect(told[0]?.payload).toMatchObject({ by: 'GUEST', reason: 'changed my mind', state: 'CANCELLED' });
  });

  it('twice changes nothing the second time and answers the same', async () => {
    const { token } = await placeOrderAt(backend.url, restaurant);
    const cancel = () => diner().order.cancel.mutate({ restaurantId: restaurant.id, token });
    const first = await cancel();
    const before = await events(restaurant.id);
    expect(await cancel()).toEqual(first);
    expect(await events(restaurant.id)).toBe(before);
  });

  it('is refused to a guest once the kitchen has started, and allowed to staff with a reason', async () => {
    const { order, token } = await placeOrderAt(backend.url, restaurant);
    await operate((await ticketOf(order.id)).id, 'START');
    expect(await diner().order.cancel.mutate({ restaurantId: restaurant.id, token })).toMatchObject({
      outcome: 'REFUSED',
      refusals: [{ code: 'ORDER_STATE', state: 'IN_PREPARATION', attempted: 'CANCEL' }],
    });
    const { rev } = await diner().order.byToken.query({ restaurantId: restaurant.id, token });
    const command = { restaurantId: restaurant.id, orderId: order.id, rev, reason: 'no more eggs' };
    await expect(admin.orders.cancel.mutate({ ...command, reason: '' })).rejects.toMatchObject({
      data: { code: 'VALIDATION' },
    });
    expect(await admin.orders.cancel.mutate(command)).toMatchObject({
      outcome: 'CANCELLED',
      order: { state: 'VOIDED' },
    });
  });

  it('is refused to everybody once the meal was handed over', async () => {
    const { order, token } = await placeOrderAt(backend.url, restaurant);
    const { id } = await ticketOf(order.id);
    await operate(id, 'BUMP');
    await operate(id, 'HAND_OVER');
    const { rev } = await diner().order.byToken.query({ restaurantId: restaurant.id, token });
    expect(
      await admin.orders.cancel.mutate({
        restaurantId: restaurant.id,
        orderId: order.id,
        rev,
        reason: 'late',
      }),
    ).toMatchObject({
      outcome: 'REFUSED',
      refusals: [{ code: 'ORDER_STATE', state: 'CLOSED' }],
    });
  });

  it("races with the cook's start, and exactly one of them wins", async () => {
    const orders = await Promise.all(Array.from({ length: 20 }, () => placeOrderAt(backend.url, restaurant)));
    const { tickets } = await kitchen.tickets.rail.query();
    const wins = await Promise.all(
      orders.map(async ({ order, token }, index) => {
        const ticket = tickets.find(({ orderId }) => orderId === order.id);
        if (ticket === undefined) throw new Error('not on the rail');
        const cancel = () => diner().order.cancel.mutate({ restaurantId: restaurant.id, token });
        const start = () => operate(ticket.id, 'START');
        const [a, b] = await Promise.all(index % 2 === 0 ? [cancel(), start()] : [start(), cancel()]);
        const { state } = await diner().order.byToken.query({ restaurantId: restaurant.id, token });
        return [[a, b].filter(({ outcome }) => outcome === 'REFUSED').length, state];
      }),
    );
    for (const [refused, state] of wins) {
      expect(refused).toBe(1);
      expect(['CANCELLED', 'IN_PREPARATION']).toContain(state);
    }
  });

  it('by an integrator is answered the same bytes under its key, and is no business of another restaurant', async () => {
    const path = `/restaurants/${restaurant.id}/orders`;
    const placed = await postAsIntegrator(
      backend.url,
      path,
      restaurant.apiKey,
      { cart: someCart(restaurant.menu), guest },
      freshKey(),
    );
    const { id } = JSON.parse(placed.text);
    const key = freshKey();
    const cancel = (reason: string) =>
      postAsIntegrator(backend.url, `${path}/${id}/cancel`, restaurant.apiKey, { reason }, key);
    const first = await cancel('closed early');
    expect(first).toMatchObject({ status: 200, text: expect.stringContaining('"cancelledBy":"INTEGRATOR"') });
    expect(await cancel('closed early')).toEqual(first);
    expect(await cancel('another reason')).toMatchObject({ status: 422 });
    const foreign = await postAsIntegrator(
      backend.url,
      `/restaurants/${other.id}/orders/${id}/cancel`,
      other.apiKey,
      {},
      freshKey(),
    );
    expect(foreign.status).toBe(404);
    const wrongKey = await postAsIntegrator(
      backend.url,
      `${path}/${id}/cancel`,
      other.apiKey,
      {},
      freshKey(),
    );
    expect(wrongKey.status).toBe(404);
  });
});
