import { type CuttingProxy, cuttingProxy } from '@toast/database/cutting-proxy';
import { createTestDatabase, type TestDatabase } from '@toast/database/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { seed } from '../../demo/seed.ts';
import { answerWithin } from '../../src/trpc/deadline.ts';
import { startBackend, type TestBackend } from '../support/backend.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { count } from '../support/sql.ts';
import { type Answer, type Asking, askAsDiner, askAsIntegrator } from './support/asking.ts';

let database: TestDatabase;
let proxy: CuttingProxy;
let backend: TestBackend;
let restaurant: DemoRestaurant;
let second: DemoRestaurant;
let diner: Asking;
let integrator: Asking;
beforeAll(async () => {
  database = await createTestDatabase(inject('postgres'));
  proxy = await cuttingProxy(database.appUrl);
  backend = await startBackend({ ...database, appUrl: proxy.url });
  const demo = await seed(backend.deps);
  restaurant = await demoRestaurant({ ...backend, database, demo });
  second = await demoRestaurant({ ...backend, database, demo }, 1);
  diner = askAsDiner(backend.url);
  integrator = askAsIntegrator(backend.url);
});
afterAll(async () => {
  await backend?.stop();
  await proxy?.close();
  await database?.drop();
});
const restaurantsPath = '/trpc/diner/menu.restaurants';
const orders = () => count(database.adminUrl, 'order', restaurant.id);

describe('an order whose commit is not answered any more', () => {
  it.each([
    ['the guest', () => diner],
    ['the integrator', () => integrator],
  ])('is not called failed to %s, and is there when they ask', async (_who, asking) => {
    const { place, freshKey, codeOf } = asking();
    // The way to the restaurant's menu and the integrator's key are known: the database is asked for the order alone.
    expect((await place(restaurant, freshKey())).status).toBeLessThan(300);
    const before = await orders();
    const key = freshKey();
    proxy.swallowAnswers('flight.commit');
    const answer = await place(restaurant, key);
    expect([answer.status, codeOf(answer), answer.retryAfter]).toEqual([
      503,
      'OUTCOME_UNKNOWN',
      expect.stringMatching(/^[1-4]$/),
    ]);
    expect(answer.body).toMatch(/Ask for its outcome/);
    expect(answer.body).not.toMatch(/nothing was charged|NOTHING_DONE/);
    proxy.mend();
    expect(await orders()).toBe(before + 1);
    expect((await place(restaurant, key)).status).toBeLessThan(300);
    expect(await orders()).toBe(before + 1);
  });
});

describe('a database that says nothing any more', () => {
  it('keeps nobody beyond the deadline, and is used again when it speaks', { timeout: 60_000 }, async () => {
    const before = await orders();
    const keys = Array.from({ length: 30 }, () => diner.freshKey());
    proxy.silence();
    const since = performance.now();
    const get = async (path: string): Promise<Answer> => {
      const response = await fetch(`${backend.url}${path}`);
      return {
        status: response.status,
        retryAfter: response.headers.get('retry-after'),
        body: await response.text(),
      };
    };
    const asked = [
      ...keys.map((key, index) => (index % 3 === 0 ? integrator : diner).place(restaurant, key)),
      integrator.place(second, diner.freshKey()),
      get(restaurantsPath),
      get(restaurantsPath),
    ];
    const ready = get('/readyz');
    expect((await get('/healthz')).status).toBe(200);
    for (const { status, retryAfter } of await Promise.all(asked))
      expect([status, retryAfter]).toEqual([503, expect.stringMatching(/^[1-4]$/)]);
    // Busy, when it had to wait for a connection behind the others; else it has found out.
    expect((await ready).status).toBeOneOf([200, 503]);
    // A second for a machine that has others to serve.
    expect(performance.now() - since).toBeLessThan(answerWithin + 1_000);
    proxy.mend();
    const again = await Promise.all(
      keys.map((key, index) => (index % 3 === 0 ? integrator : diner).place(restaurant, key)),
    );
    expect(again.map(({ status }) => status)).toEqual(again.map((_, index) => (index % 3 === 0 ? 201 : 200)));
    expect(await orders()).toBe(before + keys.length);
    expect((await get(restaurantsPath)).status).toBe(200);
    expect((await get('/readyz')).status).toBe(200);
  });
});
