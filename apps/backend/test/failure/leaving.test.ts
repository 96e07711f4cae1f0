import { cuttingProxy } from '@toast/database/cutting-proxy';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { lockWaits } from '../support/lock-waits.ts';
import type { DemoRestaurant } from '../support/restaurant.ts';
import { askAsDiner } from './support/asking.ts';
import { type Scene, setScene } from './support/scene.ts';

let scene: Scene;
let restaurant: DemoRestaurant;
beforeAll(async () => {
  scene = await setScene(inject('postgres'));
  [restaurant] = scene.restaurants as [DemoRestaurant];
});
afterAll(() => scene?.end());

const statusOf = (url: string) =>
  fetch(url).then(
    ({ status }) => status,
    () => 0,
  );
const streamOf = (url: string) => {
  const input = encodeURIComponent(JSON.stringify({ restaurantId: restaurant.id, after: 0 }));
  return fetch(`${url}/trpc/diner/menu.live?input=${input}`, { headers: { accept: 'text/event-stream' } });
};

describe('a backend that is asked to leave', { timeout: 60_000 }, () => {
  it('says so first and serves on, then ends its streams so that they come again, and is gone', async () => {
    const backend = await scene.serve({ drainSeconds: 2 });
    const stream = await streamOf(backend.url);
    const said = stream.text();
    const gone = backend.leave();
    await expect.poll(() => statusOf(`${backend.url}/readyz`)).toBe(503);
    expect(await (await fetch(`${backend.url}/readyz`)).json()).toMatchObject({ reason: 'leaving' });
    // Those who have not noticed yet are served, on connections that end.
    const late = await fetch(`${backend.url}/trpc/diner/menu.restaurants`);
    expect([late.status, late.headers.get('connection')]).toEqual([200, 'close']);
    expect((await askAsDiner(backend.url).place(restaurant)).status).toBe(200);
    expect(await gone).toBe(0);
    // When to come again it was told at the beginning; that there is nothing more to come, never.
    expect(await said).toMatch(/^retry: \d{3,4}\n\nevent: connected\n/);
    expect(await said).not.toContain('event: return');
  });

  it('finishes what is under way', async () => {
    const backend = await scene.serve();
    const holder = new pg.Client({ connectionString: scene.database.adminUrl });
    await holder.connect();
    try {
      await holder.query('begin');
      await holder.query('select from counter where restaurant_id = $1 for update', [restaurant.id]);
      const placing = askAsDiner(backend.url).place(restaurant);
      await expect.poll(() => lockWaits(scene.database)).toBeGreaterThan(0);
      const gone = backend.leave();
      await expect.poll(() => statusOf(`${backend.url}/healthz`)).toBe(0);
      await holder.query('rollback');
      expect((await placing).status).toBe(200);
      expect(await gone).toBe(0);
    } finally {
      await holder.end();
    }
  });

  // Nobody waits longer than 20 s before they kill it.
  it('is gone within 20 s, also when the database says nothing any more', { timeout: 20_000 }, async () => {
    const proxy = await cuttingProxy(scene.database.appUrl);
    onTestFinished(() => proxy.close());
    const backend = await scene.serve({ databaseUrl: proxy.url });
    expect((await askAsDiner(backend.url).place(restaurant)).status).toBe(200);
    proxy.silence();
    const placing = askAsDiner(backend.url).place(restaurant);
    expect(await backend.leave()).toBe(0);
    expect(await placing).toMatchObject({ status: 503, retryAfter: expect.stringMatching(/^[1-4]$/) });
  });
});
