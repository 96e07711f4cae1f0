import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitersNow, waitersPerKey } from '../../src/features/integration/await-events.ts';
import { startBackend, type TestBackend } from '../support/backend.ts';
import { placeOrderAt } from '../support/orders.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { startTwoBackends, type TwoBackends } from '../support/two-backends.ts';
import { integratorClient } from './client.ts';

let backend: TwoBackends;
let second: TestBackend;
let restaurant: DemoRestaurant;
beforeAll(async () => {
  backend = await startTwoBackends();
  second = backend.second;
  restaurant = await demoRestaurant(backend);
});
afterAll(() => backend.stop());

type Query = { after: number; limit?: number; wait?: number };
const events = (query: Query, url = backend.url, signal?: AbortSignal) =>
  integratorClient(url, restaurant.apiKey).GET('/v1/restaurants/{restaurantId}/events', {
    params: { path: { restaurantId: restaurant.id }, query },
    ...(signal && { signal }),
  });
const page = async (query: Query, url?: string) => {
  const { data, response } = await events(query, url);
  expect(response.status).toBe(200);
  return data ?? expect.fail('no page');
};
const head = async () => {
  let after = 0;
  for (let more = true; more; ) {
    const { nextAfter, hasMore } = await page({ after });
    [after, more] = [nextAfter, hasMore];
  }
  return after;
};
/** Resolves once as many requests wait there. */
const seated = (at: TestBackend, count: number) =>
  expect.poll(() => waitersNow(at.deps), { timeout: 5_000 }).toBe(count);

describe('the event log, asked with patience', () => {
  it('answers at once where there is something to tell', async () => {
    const { order } = await placeOrderAt(backend.url, restaurant);
    const { events: told } = await page({ after: order.updatedSeq - 1, wait: 30 });
    expect(told.at(-1)?.seq).toBe(order.updatedSeq);
  });

  it('answers with the first that comes, also from another backend, gapless and no more than was asked for', async () => {
    const after = await head();
    const [here, few] = [page({ after, wait: 30 }), page({ after, wait: 30, limit: 1 })];
    await seated(backend, 2);
    const { order } = await placeOrderAt(second.url, restaurant);
    const told = await here;
    expect(told.events.map(({ seq }) => seq)).toEqual([after + 1, after + 2]);
    expect(told).toMatchObject({ nextAfter: order.updatedSeq, hasMore: false });
    expect(await few).toMatchObject({ events: [{ seq: after + 1 }], nextAfter: after + 1, hasMore: true });
    // Nothing is between two pages.
    expect((await page({ after: after + 1, wait: 30 })).events[0]?.seq).toBe(after + 2);
  });

  it('answers with an empty page when nothing comes in time', async () => {
    const after = await head();
    expect(await page({ after, wait: 1 })).toEqual({ events: [], nextAfter: after, hasMore: false });
    expect(await page({ after })).toEqual({ events: [], nextAfter: after, hasMore: false });
  });

  it('tells who is ahead of the log nothing that they have named already', async () => {
    const after = (await head()) + 2;
    const waiting = page({ after, wait: 30 });
    await seated(backend, 1);
    await placeOrderAt(backend.url, restaurant);
    const { order } = await placeOrderAt(backend.url, restaurant);
    expect((await waiting).events[0]?.seq).toBe(after + 1);
    expect(order.updatedSeq).toBeGreaterThan(after);
  });

  it('lets so many of one key wait and no more, and forgets who has gone', async () => {
    const after = await head();
    const gone = new AbortController();
    const waiting = Array.from({ length: waitersPerKey }, () =>
      events({ after, wait: 30 }, backend.url, gone.signal).catch(() => 'gone'),
    );
    await seated(backend, waitersPerKey);
    const refused = await events({ after, wait: 30 });
    expect(refused.response.status).toBe(429);
    expect(refused.response.headers.get('retry-after')).toBe('1');
    expect(await page({ after })).toMatchObject({ events: [] });
    gone.abort();
    expect(await Promise.all(waiting)).toEqual(waiting.map(() => 'gone'));
    await seated(backend, 0);
    expect(await page({ after, wait: 1 })).toMatchObject({ events: [] });
  });

  it('ends with an empty page when the backend leaves', async () => {
    const leaving = await startBackend(backend.database);
    const after = await head();
    const waiting = page({ after, wait: 30 }, leaving.url);
    await seated(leaving, 1);
    await leaving.stop();
    expect(await waiting).toEqual({ events: [], nextAfter: after, hasMore: false });
  });

  it('waits for half a minute at most', async () => {
    expect((await events({ after: 0, wait: 31 })).response.status).toBe(400);
    expect((await events({ after: 0, wait: -1 })).response.status).toBe(400);
  });
});
