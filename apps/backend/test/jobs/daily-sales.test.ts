import { append } from '@toast/database/event/append';
import { deadJobs } from '@toast/database/queue/queue.reads';
import { transact } from '@toast/database/transaction';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Effect } from '../../src/jobs/effect.ts';
import { dailySales } from '../../src/jobs/effects/daily-sales.ts';
import { createRelay } from '../../src/jobs/relay.ts';
import { createWorker } from '../../src/jobs/worker.ts';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { someCart } from '../support/carts.ts';
import { adminClient, dinerClient } from '../support/clients.ts';
import { until } from '../support/jobs.ts';
import { placeOrderAt } from '../support/orders.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { salesOfOrders, salesTold, untilWorkIsDone } from '../support/sales.ts';
import { signIn } from '../support/sign-in.ts';
import { rows } from '../support/sql.ts';

let backend: SeededBackend;
let restaurants: DemoRestaurant[];
beforeAll(async () => {
  backend = await startSeededBackend();
  restaurants = await Promise.all([0, 1, 2].map((index) => demoRestaurant(backend, index)));
});
afterAll(() => backend.stop());

const admin = () => backend.database.adminUrl;

async function working(effect: Effect, use: () => Promise<void>): Promise<void> {
  const relay = createRelay(backend.deps, { effects: [effect], pollEvery: 100 });
  const worker = createWorker(backend.deps, { effects: [effect], chores: [] });
  try {
    await use();
  } finally {
    await Promise.all([relay.close(), worker.close()]);
  }
}

/** Every job twice at once, and once more. */
const thrice: Effect = {
  ...dailySales,
  atOnce: 3,
  run: async (deps, job) => {
    await Promise.all([dailySales.run(deps, job), dailySales.run(deps, job)]);
    await dailySales.run(deps, job);
  },
};

/** Any number from 0 up to `below`. */
const any = (below: number): number => Math.floor(Math.random() * below);

async function serveGuests(count: number): Promise<void> {
  const open: { readonly restaurant: DemoRestaurant; readonly token: string }[] = [];
  await Promise.all(
    Array.from({ length: count }, async () => {
      const restaurant = restaurants[any(3)] ?? restaurants[0]!;
      const cart = someCart(restaurant.menu, 1 + any(5));
      const { token } = await placeOrderAt(backend.url, restaurant, cart);
      open.push({ restaurant, token });
      const guest = any(3) === 0 ? open.splice(any(open.length), 1)[0] : undefined;
      if (guest !== undefined)
        await dinerClient(backend.url).order.cancel.mutate({
          restaurantId: guest.restaurant.id,
          token: guest.token,
        });
    }),
  );
}

describe('the daily sales', () => {
  it('are what the orders of each business date add up to, also when every job runs three times', async () => {
    await serveGuests(40);
    // Some of them on other days, before anything is told.
    await rows(
      admin(),
      'update "order" set business_date = business_date - (display_number % 4)::int where display_number % 4 > 0',
    );
    await working(thrice, async () => {
      await serveGuests(40);
      await untilWorkIsDone(admin());
    });
    const told = await salesTold(admin());
    expect(told).toEqual(await salesOfOrders(admin()));
    expect(new Set(told.map(({ date }) => date)).size).toBeGreaterThan(3);
    expect(told.some(({ cancelled }) => cancelled !== '0')).toBe(true);
  });

  it('are shown to the office with the position in the log up to which they tell everything', async () => {
    const restaurant = restaurants[0]!;
    const staff = adminClient(backend.url, await signIn(backend, restaurant.id));
    const ask = () => staff.sales.ofDay.query({ restaurantId: restaurant.id, businessDate: null });
    const before = await ask();
    expect(before.upToSeq).toBe(before.seq);
    const { order } = await placeOrderAt(backend.url, restaurant);
    const behind = await ask();
    expect(behind).toEqual({ ...before, seq: behind.seq });
    expect(behind.seq).toBeGreaterThan(before.seq);
    await working(dailySales, async () => {
      await until(async () => (await ask()).upToSeq).toBe(behind.seq);
    });
    const now = await ask();
    expect(now).toMatchObject({
      orders: before.orders + 1,
      cancelled: before.cancelled,
      gross: before.gross + order.priced.subtotal,
      discount: before.discount + order.priced.discount,
      tax: before.tax + order.priced.tax,
      total: before.total + order.priced.total,
    });
    const { totals } = await staff.orders.ofDay.query({ restaurantId: restaurant.id, businessDate: null });
    expect({ count: now.orders, total: now.total }).toEqual({ count: totals.count, total: totals.total });
    const nothing = await staff.sales.ofDay.query({
      restaurantId: restaurant.id,
      businessDate: '2020-01-01',
    });
    expect(nothing).toMatchObject({ orders: 0, total: 0, upToSeq: now.upToSeq });
  });

  it('tell all others when one event names an order that is not there, and say which one it was', async () => {
    const restaurant = restaurants[1]!;
    const { newId, now, db } = backend.deps;
    const { lastSeq } = await transact(db, restaurant.id, (trx) =>
      append(trx, [
        { id: newId(), type: 'order.placed', entityId: newId(), payload: {}, at: now(), actor: 'test' },
      ]),
    );
    await placeOrderAt(backend.url, restaurant);
    await working({ ...dailySales, attempts: 1 }, async () => {
      await until(() => deadJobs(db, 9)).toHaveLength(1);
      await until(() => salesTold(admin())).toEqual(await salesOfOrders(admin()));
    });
    const [dead] = await deadJobs(db, 9);
    expect(dead?.last_error).toBe(`no such orders for the events ${lastSeq}`);
    const staff = adminClient(backend.url, await signIn(backend, restaurant.id));
    const { upToSeq } = await staff.sales.ofDay.query({ restaurantId: restaurant.id, businessDate: null });
    expect(upToSeq).toBe(lastSeq - 1);
  });
});
