import { deadlines } from '@toast/database/deadlines';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { freshKey } from '../support/carts.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { count } from '../support/sql.ts';
import { type Answer, askAsDiner, askAsIntegrator } from './support/asking.ts';

let backend: SeededBackend;
let hot: DemoRestaurant;
let others: DemoRestaurant[];
let holder: pg.Client;
beforeAll(async () => {
  backend = await startSeededBackend();
  const all = await Promise.all([0, 1, 2].map((index) => demoRestaurant(backend, index)));
  [hot, ...others] = all as [DemoRestaurant, ...DemoRestaurant[]];
  holder = new pg.Client({ connectionString: backend.database.adminUrl });
  await holder.connect();
});
afterAll(async () => {
  await holder?.end();
  await backend?.stop();
});

const placeAsDiner = (at: DemoRestaurant, key?: string) => askAsDiner(backend.url).place(at, key);
const placeAsIntegrator = (at: DemoRestaurant, key?: string) => askAsIntegrator(backend.url).place(at, key);

/** What a test takes it gives back, also when it fails on the way. */
function onceOnly<T>(work: () => T): () => T | undefined {
  let done = false;
  return () => {
    if (done) return undefined;
    done = true;
    return work();
  };
}

/** Nobody writes for this restaurant until the returned function is called. */
async function holdTurnOf({ id }: DemoRestaurant): Promise<() => Promise<void>> {
  await holder.query('begin');
  await holder.query('select from counter where restaurant_id = $1 for update', [id]);
  const release = onceOnly(async () => void (await holder.query('rollback')));
  onTestFinished(() => release());
  return async () => release();
}
const { codeOf, detailsOf } = askAsDiner('');

describe('a restaurant that a thousand guests order from at the same moment, while its row is held', () => {
  it('leaves all others as they were, and what it cannot take it refuses in words', {
    timeout: 60_000,
  }, async () => {
    const before = await count(backend.database.adminUrl, 'order', hot.id);
    const release = await holdTurnOf(hot);
    const keys = Array.from({ length: 1_200 }, () => freshKey());
    let answered = 0;
    const flood = keys.map(async (key) => {
      const answer = await placeAsDiner(hot, key);
      answered += 1;
      return answer;
    });
    // More than may wait are there when some have been turned away.
    await expect.poll(() => answered, { timeout: 20_000 }).toBeGreaterThan(100);

    // While nobody of the hot one goes on: the others' guests, staff and health are served, all of them, without one refusal.
    const elsewhere = await Promise.all(
      Array.from({ length: 60 }, (_, index) => {
        const at = others[index % others.length] ?? hot;
        return index % 3 === 0 ? placeAsIntegrator(at) : placeAsDiner(at);
      }),
    );
    expect(elsewhere.map(({ status }) => status)).toEqual(
      elsewhere.map((_, index) => (index % 3 === 0 ? 201 : 200)),
    );
    expect((await fetch(`${backend.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${backend.url}/readyz`)).status).toBe(200);

    await release();
    const answers = await Promise.all(flood);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(100);
    for (const answer of refused) {
      expect([answer.status, answer.retryAfter]).toEqual([503, expect.stringMatching(/^[1-4]$/)]);
      expect(codeOf(answer)).toBe('TEMPORARILY_UNAVAILABLE');
      expect(detailsOf(answer)).toEqual({
        outcome: 'NOTHING_DONE',
        charged: false,
        retryAfter: Number(answer.retryAfter),
      });
    }
    expect(await count(backend.database.adminUrl, 'order', hot.id)).toBe(
      before + keys.length - refused.length,
    );

    // Nothing of the refused was done, and under the same key they have their order now.
    const again = await Promise.all(
      keys.flatMap((key, index) => (answers[index]?.status === 200 ? [] : [placeAsDiner(hot, key)])),
    );
    expect(new Set(again.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await count(backend.database.adminUrl, 'order', hot.id)).toBe(before + keys.length);
  });
});

describe('a restaurant whose statements take all the connections that it may have', () => {
  it('waits for its own, while the others read and write', { timeout: 60_000 }, async () => {
    const { db } = backend.deps;
    const list = async ({ id, apiKey }: DemoRestaurant) =>
      (
        await fetch(`${backend.url}/v1/restaurants/${id}/orders`, {
          headers: { authorization: `Bearer ${apiKey}` },
        })
      ).status;
    // Half of them, and not one more: the next is not had before one is given back.
    const taken = await Promise.all(
      Array.from({ length: db.pool.options.max / 2 }, () => db.connect(hot.id)),
    );
    const release = onceOnly(() => {
      for (const client of taken) client.release();
    });
    onTestFinished(release);
    let hotIsServed = false;
    const waiting = list(hot).then((status) => {
      hotIsServed = true;
      return status;
    });
    await expect.poll(() => db.waiting().connections).toBe(1);
    const served = await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const at = others[index % others.length] ?? hot;
        return index % 4 < 2 ? list(at) : (await placeAsDiner(at)).status;
      }),
    );
    expect(new Set(served)).toEqual(new Set([200]));
    expect([hotIsServed, db.waiting().connections]).toEqual([false, 1]);
    release();
    expect(await waiting).toBe(200);
  });
});

describe('a database that does not go on', () => {
  it('is waited for in bounds, then everybody hears when to come again, and afterwards all is as before', {
    timeout: 60_000,
  }, async () => {
    const release = await holdTurnOf(hot);
    const since = performance.now();
    const key = freshKey();
    const waiting = [placeAsIntegrator(hot, key), ...Array.from({ length: 20 }, () => placeAsDiner(hot))];
    const answers = await Promise.all(waiting);
    // Nobody has let go of the row: each of them was told so, within the request's deadline.
    expect(performance.now() - since).toBeLessThan(10_000 + 1_000);
    for (const { status, retryAfter } of answers)
      expect([status, retryAfter]).toEqual([503, expect.stringMatching(/^[1-4]$/)]);
    const [integrator] = answers as [Answer];
    expect(JSON.parse(integrator.body)).toMatchObject({
      type: 'urn:toast:problem:temporarily-unavailable',
      status: 503,
      detail: expect.stringContaining('nothing was charged'),
      outcome: 'NOTHING_DONE',
      charged: false,
      retryAfter: Number(integrator.retryAfter),
    });
    await release();
    const before = await count(backend.database.adminUrl, 'order', hot.id);
    const placed = await Promise.all([
      placeAsIntegrator(hot, key),
      placeAsIntegrator(hot, key),
      placeAsDiner(hot),
    ]);
    expect(placed.map(({ status }) => status)).toEqual([201, 201, 200]);
    expect(placed[0]?.body).toBe(placed[1]?.body);
    expect(await count(backend.database.adminUrl, 'order', hot.id)).toBe(before + 2);
    expect(backend.deps.db.waiting()).toEqual({ connections: 0, turns: 0 });
  });

  it('with all connections taken says so to whoever waits too long, and is alive', {
    timeout: 60_000,
  }, async () => {
    const { db } = backend.deps;
    const places = db.pool.options.max;
    const ids = [...others, hot].map(({ id }) => id);
    const taken = await Promise.all(
      Array.from({ length: places }, (_, index) => db.connect(ids[index % ids.length] ?? null)),
    );
    const release = onceOnly(() => {
      for (const client of taken) client.release();
    });
    onTestFinished(release);
    const visit = `${backend.url}/trpc/diner/menu.restaurants`;
    const visited = async (): Promise<Answer> => {
      const { status, headers } = await fetch(visit);
      return { status, retryAfter: headers.get('retry-after'), body: '' };
    };
    const since = performance.now();
    const asked = [visited(), placeAsDiner(hot), placeAsIntegrator(hot)];
    expect((await fetch(`${backend.url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${backend.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'busy' }]);
    for (const { status, retryAfter } of await Promise.all(asked))
      expect([status, retryAfter]).toEqual([503, expect.stringMatching(/^[1-4]$/)]);
    expect(performance.now() - since).toBeLessThan(3 * deadlines.connection);
    release();
    expect((await fetch(visit)).status).toBe(200);
    expect((await placeAsDiner(hot)).status).toBe(200);
  });
});
