import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { sharePerRestaurant } from '../../src/load/gate.ts';
import { watchPressure } from '../../src/load/pressure.ts';
import { askAsDiner, askAsIntegrator } from '../failure/support/asking.ts';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { kitchenClient } from '../support/clients.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { valueOf } from '../support/scrape.ts';
import { pair } from '../support/sign-in.ts';
import { count } from '../support/sql.ts';

let backend: SeededBackend;
let restaurant: DemoRestaurant;
let other: DemoRestaurant;
let kitchen: ReturnType<typeof kitchenClient>;
beforeAll(async () => {
  backend = await startSeededBackend({ maxConnections: 4 });
  [restaurant, other] = (await Promise.all([0, 1].map((index) => demoRestaurant(backend, index)))) as [
    DemoRestaurant,
    DemoRestaurant,
  ];
  kitchen = kitchenClient(backend.url, await pair(backend));
});
afterAll(() => backend?.stop());

const browse = ({ slug }: DemoRestaurant) =>
  fetch(`${backend.url}/trpc/diner/menu.bySlug?input=${encodeURIComponent(JSON.stringify({ slug }))}`);
const shed = async (...labels: string[]) =>
  valueOf(await backend.deps.metrics.registry.metrics(), 'toast_shed_total', ...labels);
const givenUp = async (each: string) =>
  valueOf(await backend.deps.metrics.registry.metrics(), 'toast_given_up', `class="${each}"`);

describe('a backend that has too much to do', () => {
  beforeEach(() => () => backend.deps.gate.judgeBy(() => null));

  it('gives up looking around, in words and with a time to come again, and serves orders and the kitchen', async () => {
    backend.deps.gate.judgeBy(() => 'browsing');
    const before = await shed('class="browsing"', 'reason="OVERLOADED"');
    const answer = await browse(restaurant);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([
      429,
      expect.stringMatching(/^[1-3]$/),
    ]);
    expect(await answer.json()).toMatchObject({
      error: {
        data: {
          code: 'TOO_MANY_REQUESTS',
          details: { reason: 'OVERLOADED', retryAfter: expect.any(Number) },
        },
      },
    });
    const menu = await fetch(`${backend.url}/v1/restaurants/${restaurant.id}/menu`, {
      headers: { authorization: `Bearer ${restaurant.apiKey}` },
    });
    expect([menu.status, menu.headers.get('content-type')]).toEqual([
      429,
      'application/problem+json; charset=utf-8',
    ]);
    expect(await menu.json()).toMatchObject({
      type: 'urn:toast:problem:too-many-requests',
      reason: 'OVERLOADED',
    });
    expect((await askAsDiner(backend.url).place(restaurant)).status).toBe(200);
    expect((await askAsIntegrator(backend.url).place(restaurant)).status).toBe(201);
    await kitchen.tickets.rail.query();
    expect((await fetch(`${backend.url}/readyz`)).status).toBe(200);
    expect(await shed('class="browsing"', 'reason="OVERLOADED"')).toBe(before + 2);
    expect([await givenUp('browsing'), await givenUp('ordering')]).toEqual([1, 0]);
  });

  it('then gives up ordering, of which nothing is done, and never the kitchen', async () => {
    backend.deps.gate.judgeBy(() => 'ordering');
    const before = await count(backend.database.adminUrl, 'order', restaurant.id);
    for (const asking of [askAsDiner(backend.url), askAsIntegrator(backend.url)]) {
      const answer = await asking.place(restaurant);
      expect([answer.status, answer.retryAfter]).toEqual([429, expect.stringMatching(/^[1-3]$/)]);
      expect(asking.codeOf(answer)).toBe('TOO_MANY_REQUESTS');
    }
    await kitchen.tickets.rail.query();
    expect(await count(backend.database.adminUrl, 'order', restaurant.id)).toBe(before);
    expect(await shed('class="kitchen"')).toBe(0);
  });
});

/** Nobody gets a connection until the returned function is called. */
async function takeAllConnections(): Promise<() => void> {
  const { db } = backend.deps;
  const half = db.pool.options.max / 2;
  const taken = await Promise.all(
    [restaurant, other].flatMap(({ id }) => Array.from({ length: half }, () => db.connect(id))),
  );
  const release = () => {
    for (const client of taken.splice(0)) client.release();
  };
  onTestFinished(release);
  return release;
}

describe('a crowd that looks around while the database is slow', () => {
  it('is turned away when it has become too large, while orders and the kitchen are served', {
    timeout: 60_000,
  }, async () => {
    backend.deps.gate.judgeBy(watchPressure(backend.deps.db));
    const ordersShed = await shed('class="ordering"');
    const release = await takeAllConnections();
    let crowd: Promise<number>[] = [];
    const statuses: number[] = [];
    // Each stays for three seconds at most, so new ones keep coming until somebody is turned away.
    const come = () => {
      crowd = [
        ...crowd,
        ...Array.from({ length: 40 }, () => browse(restaurant).then(({ status }) => status)),
      ];
      for (const each of crowd.slice(-40)) void each.then((status) => statuses.push(status));
    };
    await expect
      .poll(
        () => {
          if (backend.deps.db.crowd() < 40) come();
          return backend.deps.gate.pressure();
        },
        { timeout: 20_000, interval: 100 },
      )
      .toBe('browsing');
    expect((await browse(other)).status).toBe(429);
    const important = [askAsDiner(backend.url).place(other), askAsIntegrator(backend.url).place(restaurant)];
    const rail = kitchen.tickets.rail.query();
    release();
    expect((await Promise.all(important)).map(({ status }) => status)).toEqual([200, 201]);
    await rail;
    await Promise.all(crowd);
    expect(await shed('class="browsing"')).toBeGreaterThan(0);
    expect(await shed('class="ordering"')).toBe(ordersShed);
    // And when the crowd is gone it is as before.
    await expect.poll(async () => (await browse(restaurant)).status, { timeout: 10_000 }).toBe(200);
  });
});

describe('a restaurant of which more is asked than its share', () => {
  it('is told so, one by one, and nobody else notices', { timeout: 60_000 }, async () => {
    backend.deps.gate.judgeBy(() => null);
    const release = await takeAllConnections();
    const most = sharePerRestaurant.browsing;
    const refused: Response[] = [];
    const flood = Array.from({ length: most + 40 }, () =>
      browse(restaurant).then((answer) => {
        if (answer.status === 429) refused.push(answer);
        return answer.status;
      }),
    );
    await expect.poll(() => refused.length).toBe(40);
    const elsewhere = browse(other);
    const order = askAsDiner(backend.url).place(restaurant);
    release();
    expect((await elsewhere).status).toBe(200);
    // Not even its own orders.
    expect((await order).status).toBe(200);
    expect((await Promise.all(flood)).filter((status) => status === 200)).toHaveLength(most);
    const [first] = refused;
    expect(first?.headers.get('retry-after')).toMatch(/^[1-3]$/);
    expect(await first?.json()).toMatchObject({
      error: { data: { details: { reason: 'RESTAURANT_SHARE' } } },
    });
    expect(await shed('reason="RESTAURANT_SHARE"')).toBe(40);
    // What is over is given back.
    expect((await browse(restaurant)).status).toBe(200);
  });
});
