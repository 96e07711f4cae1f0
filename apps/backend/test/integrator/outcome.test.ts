import { createDatabase } from '@toast/database/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestBackend } from '../support/backend.ts';
import { freshKey, guest, someCart } from '../support/carts.ts';
import { dinerClient } from '../support/clients.ts';
import { lockWaits } from '../support/lock-waits.ts';
import { postAsIntegrator } from '../support/raw.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { startTwoBackends, type TwoBackends } from '../support/two-backends.ts';
import { integratorClient } from './client.ts';

let backend: TwoBackends;
let second: TestBackend;
let restaurant: DemoRestaurant;
let orders: string;
beforeAll(async () => {
  backend = await startTwoBackends();
  second = backend.second;
  restaurant = await demoRestaurant(backend);
  orders = `/restaurants/${restaurant.id}/orders`;
});
afterAll(() => backend.stop());

const outcome = async (url: string, key: string) => {
  const answer = await integratorClient(url, restaurant.apiKey).GET(
    '/v1/restaurants/{restaurantId}/orders/outcome',
    { params: { path: { restaurantId: restaurant.id }, query: { key } } },
  );
  expect(answer.response.status).toBe(200);
  return answer.data;
};
const place = (url: string, key: string) =>
  postAsIntegrator(url, orders, restaurant.apiKey, { cart: someCart(restaurant.menu), guest }, key);

/** Whoever holds the restaurant's turn, as a backend in the middle of its transaction does. */
async function holdTurn(): Promise<() => Promise<void>> {
  const holder = createDatabase({ url: backend.database.adminUrl, maxConnections: 1 });
  const client = await holder.pool.connect();
  await client.query('begin');
  await client.query('select 1 from counter where restaurant_id = $1 for update', [restaurant.id]);
  return async () => {
    await client.query('commit');
    client.release();
    await holder.close();
  };
}

describe('what became of an attempt', () => {
  it('is told by its key: the order as it was answered first, whatever happened to it since', async () => {
    const key = freshKey();
    expect(await outcome(backend.url, key)).toEqual({ outcome: 'NOT_PLACED' });
    const placed = await place(backend.url, key);
    const order = JSON.parse(placed.text) as { id: string };
    const cancelKey = freshKey();
    const path = `${orders}/${order.id}/cancel`;
    expect((await postAsIntegrator(backend.url, path, restaurant.apiKey, {}, cancelKey)).status).toBe(200);
    expect(await outcome(second.url, key)).toEqual({ outcome: 'PLACED', order });
    // Nothing was placed under the key of another deed, nor under another client's.
    expect(await outcome(second.url, cancelKey)).toEqual({ outcome: 'NOT_PLACED' });
    const guestKey = freshKey();
    const own = { restaurantId: restaurant.id, idempotencyKey: guestKey };
    await dinerClient(backend.url).order.place.mutate({ ...own, cart: someCart(restaurant.menu), guest });
    expect(await outcome(backend.url, guestKey)).toEqual({ outcome: 'NOT_PLACED' });
    expect(await dinerClient(second.url).order.outcome.query(own)).toMatchObject({ outcome: 'PLACED' });
  });

  it('is IN_PROGRESS on every backend while one of them is at it, for guests and integrators', async () => {
    const key = freshKey();
    const own = { restaurantId: restaurant.id, idempotencyKey: freshKey() };
    const release = await holdTurn();
    const placing = place(backend.url, key);
    await expect.poll(() => lockWaits(backend.database), { timeout: 10_000 }).toBe(1);
    expect(await outcome(backend.url, key)).toEqual({ outcome: 'IN_PROGRESS' });
    expect(
      await Promise.all([outcome(second.url, key), dinerClient(second.url).order.outcome.query(own)]),
    ).toEqual([{ outcome: 'IN_PROGRESS' }, { outcome: 'IN_PROGRESS' }]);
    await release();
    const { status, text } = await placing;
    expect(status).toBe(201);
    expect(await outcome(second.url, key)).toEqual({ outcome: 'PLACED', order: JSON.parse(text) });
    expect(await dinerClient(second.url).order.outcome.query(own)).toEqual({ outcome: 'NOT_PLACED' });
  });

  it('is told at once where it is committed, though somebody else is writing', async () => {
    const key = freshKey();
    const { text } = await place(backend.url, key);
    const release = await holdTurn();
    expect(await outcome(second.url, key)).toEqual({ outcome: 'PLACED', order: JSON.parse(text) });
    await release();
  });

  it('has an address that no order can have', async () => {
    const get = (path: string, method = 'GET') =>
      fetch(`${backend.url}/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${restaurant.apiKey}` },
      });
    expect((await get(`${orders}/outcome`)).status).toBe(400);
    expect((await get(`${orders}/outcome?key=short`)).status).toBe(400);
    expect((await get(`${orders}/outcome`, 'DELETE')).status).toBe(405);
    expect((await get(`${orders}/outcomes`)).status).toBe(400);
  });
});
