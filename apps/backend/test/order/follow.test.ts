import type { OrderView } from '@toast/api/order';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrderChange } from '../../src/features/order/follow-orders.ts';
import type { TestBackend } from '../support/backend.ts';
import { adminClient, dinerClient, kitchenClient } from '../support/clients.ts';
import { listen } from '../support/listen.ts';
import { placeOrderAt } from '../support/orders.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { pair, signIn } from '../support/sign-in.ts';
import { startTwoBackends, type TwoBackends } from '../support/two-backends.ts';

let backend: TwoBackends;
let second: TestBackend;
let restaurant: DemoRestaurant;
let kitchen: ReturnType<typeof kitchenClient>;
let cookie: string;
beforeAll(async () => {
  backend = await startTwoBackends();
  second = backend.second;
  restaurant = await demoRestaurant(backend);
  kitchen = kitchenClient(backend.url, await pair(backend));
  cookie = await signIn(backend);
});
afterAll(() => backend.stop());

const operate = async (orderId: string, kind: 'START' | 'BUMP' | 'RECALL' | 'HAND_OVER') => {
  const ticket = (await kitchen.tickets.rail.query()).tickets.find(
    (candidate) => candidate.orderId === orderId,
  );
  if (ticket === undefined) throw new Error('not on the rail');
  const answer = await kitchen.tickets.operate.mutate({
    opId: v7(),
    kind,
    ticketId: ticket.id,
    baseRev: ticket.rev,
    deviceTime: new Date().toISOString(),
  });
  if (answer.outcome === 'REFUSED') throw new Error(JSON.stringify(answer));
};
const follow = (url: string, token: string, after?: number) =>
  listen<OrderView>((handlers) =>
    dinerClient(url).order.live.subscribe({ restaurantId: restaurant.id, token, after }, handlers),
  );

describe('the live order', () => {
  it('is shown at once and after each step, on whichever backend the page hangs', async () => {
    const { order, token } = await placeOrderAt(backend.url, restaurant);
    const pages = [follow(backend.url, token), follow(second.url, token)];
    for (const page of pages) expect(await page.until(() => true)).toEqual(order);
    for (const kind of ['START', 'BUMP', 'RECALL', 'BUMP', 'HAND_OVER'] as const) {
      await operate(order.id, kind);
      const now = await dinerClient(backend.url).order.byToken.query({ restaurantId: restaurant.id, token });
      for (const page of pages)
        expect(await page.until(({ updatedSeq }) => updatedSeq === now.updatedSeq)).toEqual(now);
    }
    for (const page of pages) {
      page.stop();
      expect(page.seen.map(({ data }) => data.state)).toEqual([
        'APPROVED',
        'IN_PREPARATION',
        'READY',
        'IN_PREPARATION',
        'READY',
        'CLOSED',
      ]);
      expect(page.seen.map(({ id }) => Number(id))).toEqual(page.seen.map(({ data }) => data.updatedSeq));
      expect(page.seen.at(-1)?.data).toMatchObject({ paymentStatus: 'CLOSED', rev: 6 });
    }
  });

  it('is told after a reconnect what happened meanwhile, and nothing twice', async () => {
    const { order, token } = await placeOrderAt(backend.url, restaurant);
    await operate(order.id, 'START');
    const page = follow(backend.url, token, order.updatedSeq);
    expect(await page.until(() => true)).toMatchObject({ state: 'IN_PREPARATION' });
    page.stop();
    const again = follow(backend.url, token, page.seen[0]?.data.updatedSeq);
    await again.started;
    await operate(order.id, 'BUMP');
    expect(await again.until(() => true)).toMatchObject({ state: 'READY' });
    again.stop();
    expect(again.seen).toHaveLength(1);
  });

  it('is not read again for what happens to other orders', async () => {
    const { token } = await placeOrderAt(backend.url, restaurant);
    const page = follow(backend.url, token);
    await page.until(() => true);
    for (let index = 0; index < 5; index += 1) await placeOrderAt(backend.url, restaurant);
    await dinerClient(backend.url).order.cancel.mutate({ restaurantId: restaurant.id, token });
    await page.until(({ state }) => state === 'CANCELLED');
    page.stop();
    expect(page.seen).toHaveLength(2);
  });
});

describe('the office', () => {
  it('sees the orders of the day, newest first, with totals, and each change after that', async () => {
    const admin = adminClient(backend.url, cookie);
    const first = await placeOrderAt(backend.url, restaurant);
    const cancelled = await placeOrderAt(backend.url, restaurant);
    await dinerClient(backend.url).order.cancel.mutate({
      restaurantId: restaurant.id,
      token: cancelled.token,
    });
    const day = await admin.orders.ofDay.query({ restaurantId: restaurant.id, businessDate: null });
    expect(day.businessDate).toBe(first.order.businessDate);
    expect(day.orders.map(({ displayNumber }) => displayNumber)).toEqual(
      day.orders.map((_, index) => day.orders.length - index),
    );
    const standing = day.orders.filter(({ state }) => state !== 'CANCELLED');
    expect(day.totals).toEqual({
      count: day.orders.length,
      total: standing.reduce((sum, { priced }) => sum + priced.total, 0),
      open: standing.filter(({ state }) => state !== 'CLOSED').length,
    });
    expect(
      await admin.orders.ofDay.query({ restaurantId: restaurant.id, businessDate: '2001-02-03' }),
    ).toMatchObject({
      totals: { count: 0, total: 0, open: 0 },
      orders: [],
    });

    const screen = listen<OrderChange>((handlers) =>
      admin.orders.live.subscribe({ restaurantId: restaurant.id, after: day.seq }, handlers),
    );
    await screen.started;
    const placed = await Promise.all(Array.from({ length: 10 }, () => placeOrderAt(backend.url, restaurant)));
    await operate(first.order.id, 'START');
    await screen.until(({ order }) => order.id === first.order.id && order.state === 'IN_PREPARATION');
    screen.stop();
    const heard = new Set(screen.seen.map(({ data }) => data.order.id));
    for (const { order } of placed) expect(heard).toContain(order.id);
    const seqs = screen.seen.map(({ data }) => data.seq);
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
  });
});
