import { createDatabase } from '@toast/database/client';
import { deadlines } from '@toast/database/deadlines';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Bus } from '../../src/realtime/bus.ts';
import { createFeed } from '../../src/realtime/feed.ts';
import { askAsDiner, askAsIntegrator } from '../failure/support/asking.ts';
import { type Order, ordersOf, type Placed, placeUntilAnswered } from '../failure/support/guests.ts';
import { type Scene, setScene } from '../failure/support/scene.ts';
import { expectStoredOnce, ticketSeqs } from '../failure/support/stored.ts';
import { freshKey } from '../support/carts.ts';
import { dinerClient } from '../support/clients.ts';
import { getAsIntegrator } from '../support/raw.ts';
import type { DemoRestaurant } from '../support/restaurant.ts';
import { requestPairing, requestSignIn } from '../support/sign-in.ts';
import { appendEvents } from '../support/small-restaurant.ts';
import { type Worker, workerPortOf, workersBehindProxies } from './support/workers.ts';

let scene: Scene;
let workers: Worker[];
/** One of the workers, the restaurants that it holds, and all others. */
let doomed: Worker;
let stranded: DemoRestaurant[];
let others: DemoRestaurant[];
beforeAll(async () => {
  scene = await setScene(inject('postgres'));
  workers = await workersBehindProxies(scene.database);
  const ports = await Promise.all(
    scene.restaurants.map(({ id }) => workerPortOf(scene.database.adminUrl, id)),
  );
  doomed = workers.find(({ port }) => port === ports[0]) as Worker;
  stranded = scene.restaurants.filter((_, index) => ports[index] === doomed.port);
  others = scene.restaurants.filter((_, index) => ports[index] !== doomed.port);
});
afterAll(async () => {
  for (const worker of workers ?? []) worker.mend();
  await scene?.end();
  await Promise.all((workers ?? []).map((worker) => worker.close()));
});

/** Milliseconds that half of the orders took at most, one after another. */
async function usualTime(place: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 15; n += 1) {
    const since = performance.now();
    await place();
    times.push(performance.now() - since);
  }
  return times.toSorted((a, b) => a - b)[7] ?? 0;
}

describe('a cluster that loses one of its workers', () => {
  it('refuses the restaurants on it in words, serves all others as ever, and needs nothing done afterwards', {
    timeout: 120_000,
  }, async ({ annotate }) => {
    expect([stranded.length > 0, others.length > 0]).toEqual([true, true]);
    const { url } = await scene.serve();
    const [there, here] = [stranded[0], others[0]] as [DemoRestaurant, DemoRestaurant];
    const screens = await Promise.all(scene.restaurants.map((each) => scene.screen(each, [url])));
    const placed: Placed[] = [];
    const orders: Order[] = [];
    const place = async (at: readonly DemoRestaurant[], patience: { back?: Promise<unknown> } = {}) => {
      const [order] = ordersOf(at, 1) as [Order];
      orders.push(order);
      placed.push(await placeUntilAnswered(order, { urls: [url], ...patience }));
    };
    const before = await usualTime(() => place([here]));

    // Forty guests of its restaurants are in the middle of ordering.
    const mended = Promise.withResolvers<void>();
    let troubled = 0;
    const crowd = ordersOf(stranded, 40).map(async (order, index) => {
      orders.push(order);
      const answer = await placeUntilAnswered(order, {
        urls: [url],
        back: mended.promise,
        onTrouble: () => {
          troubled += 1;
        },
      });
      placed.push(answer);
      if (index === 0) doomed.cut();
    });
    await expect.poll(() => troubled, { timeout: 20_000 }).toBeGreaterThan(0);
    doomed.cut();

    for (const ask of [askAsDiner(url), askAsIntegrator(url)]) {
      const since = performance.now();
      const refused = await ask.place(there);
      expect([refused.status, ask.codeOf(refused)]).toEqual([503, 'TEMPORARILY_UNAVAILABLE']);
      expect(ask.detailsOf(refused)).toMatchObject({ outcome: 'NOTHING_DONE' });
      expect(Number(refused.retryAfter)).toBeGreaterThan(0);
      // At once, not when somebody's patience ends.
      expect(performance.now() - since).toBeLessThan(2_000);
    }
    // Whoever asks how it stands is told, for each restaurant by itself.
    const statusOf = async ({ id, slug, apiKey }: DemoRestaurant) => {
      const byGuest = await dinerClient(url).status.bySlug.query({ slug });
      const answer = await getAsIntegrator(url, `/restaurants/${id}/status`, apiKey);
      return [byGuest.ordering, byGuest.downSince !== null, answer.status, JSON.parse(answer.text).ordering];
    };
    expect(await statusOf(there)).toEqual(['DOWN', true, 200, 'DOWN']);
    expect(await statusOf(here)).toEqual(['UP', false, 200, 'UP']);
    // An API key, a password and a pairing code are looked up, and their use is written down, while the worker is away.
    const during = await usualTime(() => place([here]));
    const key = freshKey();
    const byKey = await askAsIntegrator(url).place(here, key);
    expect(byKey.status).toBe(201);
    orders.push({ ...(ordersOf([here], 1)[0] as Order), idempotencyKey: key });
    placed.push({ key, id: JSON.parse(byKey.body).id, text: byKey.body });
    const account = scene.demo.accounts.find(({ restaurantId }) => restaurantId === here.id);
    expect((await requestSignIn(url, account?.email ?? '', account?.password ?? '')).status).toBe(200);
    const kitchen = scene.demo.kitchen.find(({ restaurantId }) => restaurantId === here.id);
    expect((await requestPairing(url, kitchen?.pairingCode ?? '')).status).toBe(200);
    // And a kitchen on the other worker hears of every order as it is placed.
    const index = scene.restaurants.indexOf(here);
    const tickets = await ticketSeqs(scene.database.adminUrl, here.id, screens[index]?.after ?? 0);
    await screens[index]?.count(tickets.length);

    doomed.mend();
    await expect.poll(() => statusOf(there), { timeout: 20_000 }).toEqual(['UP', false, 200, 'UP']);
    mended.resolve();
    await Promise.all(crowd);
    const after = await usualTime(() => place([there]));
    await expectStoredOnce(scene.database.adminUrl, orders, placed);
    for (const [at, { id }] of scene.restaurants.entries()) {
      const expected = await ticketSeqs(scene.database.adminUrl, id, screens[at]?.after ?? 0);
      await screens[at]?.count(expected.length);
      expect(screens[at]?.heard.map(({ seq }) => seq)).toEqual(expected);
    }
    const [usual, without, again] = [before, during, after].map(Math.round);
    await annotate(
      `an order elsewhere took ${usual} ms before and ${without} ms while the worker was away; ${troubled} guests waited for it, and there an order takes ${again} ms again`,
    );
  });

  it('makes good a lost wake-up of all others within seconds', { timeout: 60_000 }, async () => {
    const [there, here] = [stranded[0], others[0]] as [DemoRestaurant, DemoRestaurant];
    let looks = 0;
    const db = createDatabase({
      url: scene.database.appUrl,
      onStatement: ({ door }) => {
        if (door === 'across') looks += 1;
      },
    });
    const deaf: Bus = {
      tell: async () => {},
      listen: () => ({ ready: Promise.resolve(), close: async () => {} }),
      close: async () => {},
    };
    const feed = createFeed({ db, bus: deaf, log: { debug: () => {} } });
    const over = new AbortController();
    try {
      const [lost, heard] = [there, here].map(({ id }) => feed.follow(id, undefined, over.signal).next());
      // Both sit, and from here on nothing but the look tells them.
      await expect.poll(() => looks, { timeout: 10_000 }).toBeGreaterThan(1);
      doomed.cut();
      const seq = await appendEvents(db, here.id);
      const since = performance.now();
      expect((await heard)?.value?.at(-1)?.seq).toBe(seq);
      expect(performance.now() - since).toBeLessThan(5_000);
      doomed.mend();
      const later = await appendEvents(db, there.id);
      expect((await lost)?.value?.at(-1)?.seq).toBe(later);
    } finally {
      doomed.mend();
      over.abort();
      await feed.close();
      await db.close();
    }
  });

  it('keeps nobody longer than its deadline when the worker just says nothing any more', {
    timeout: 60_000,
  }, async ({ annotate }) => {
    const [there, here] = [stranded[0], others[0]] as [DemoRestaurant, DemoRestaurant];
    const { url } = await scene.serve();
    for (const at of [there, here]) expect((await askAsDiner(url).place(at)).status).toBe(200);
    doomed.silence();
    try {
      const since = performance.now();
      const [refused, ...elsewhere] = await Promise.all([
        askAsDiner(url).place(there),
        ...Array.from({ length: 10 }, () => askAsDiner(url).place(here)),
      ]);
      const waited = performance.now() - since;
      expect(elsewhere.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
      expect(refused.status).toBe(503);
      expect(waited).toBeLessThan(deadlines.statement + deadlines.rollback + 2_000);
      await annotate(`the silence was noticed after ${Math.round(waited)} ms`);
    } finally {
      doomed.mend();
    }
    await placeUntilAnswered(ordersOf([there], 1)[0] as Order, { urls: [url] });
  });
});
