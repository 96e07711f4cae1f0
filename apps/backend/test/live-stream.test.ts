import type { PublicEvent } from '@toast/api/event';
import { createTestDatabase, type TestDatabase } from '@toast/database/testing';
import type { RestaurantId } from '@toast/domain/ids';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBackend } from './support/backend.ts';
import { dinerClient } from './support/clients.ts';
import { appendEvents, foundSmallRestaurant } from './support/small-restaurant.ts';

let database: TestDatabase;
let restaurantId: RestaurantId;
beforeAll(async () => {
  database = await createTestDatabase(inject('postgres'));
  restaurantId = await foundSmallRestaurant(database.db);
});
afterAll(() => database.drop());

const streamUrl = (url: string, after: number) =>
  `${url}/trpc/diner/menu.live?input=${encodeURIComponent(JSON.stringify({ restaurantId, after }))}`;

describe('a live page', () => {
  it('goes on where it was when its backend is replaced by another', async () => {
    const first = await startBackend(database);
    const port = Number(new URL(first.url).port);
    const seqs: number[] = [];
    const errors: unknown[] = [];
    const page = dinerClient(first.url).menu.live.subscribe(
      { restaurantId, after: 0 },
      {
        onData: ({ data }: { data: PublicEvent }) => seqs.push(data.seq),
        onError: (error) => errors.push(error),
        onStopped: () => errors.push('stopped'),
        onComplete: () => errors.push('complete'),
      },
    );
    try {
      await appendEvents(database.db, restaurantId, 2);
      first.deps.feed.wake(restaurantId);
      await expect.poll(() => seqs).toEqual([1, 2]);
      await first.stop();
      // Nobody is there to hear of this one.
      await appendEvents(database.db, restaurantId);
      const second = await startBackend(database, { config: { port } });
      try {
        await expect.poll(() => seqs, { timeout: 15_000 }).toEqual([1, 2, 3]);
        await appendEvents(database.db, restaurantId);
        second.deps.feed.wake(restaurantId);
        await expect.poll(() => seqs).toEqual([1, 2, 3, 4]);
        expect(errors).toEqual([]);
      } finally {
        page.unsubscribe();
        await second.stop();
      }
    } finally {
      page.unsubscribe();
    }
  });

  it('sees a change within a second', async () => {
    const backend = await startBackend(database);
    try {
      const head = await appendEvents(database.db, restaurantId);
      const leave = new AbortController();
      const response = await fetch(streamUrl(backend.url, head), { signal: leave.signal });
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      const next = await appendEvents(database.db, restaurantId);
      const written = performance.now();
      backend.deps.feed.wake(restaurantId);
      let text = '';
      while (!text.includes(`id: ${next}`)) text += (await reader?.read())?.value ?? '';
      expect(performance.now() - written).toBeLessThan(1_000);
      leave.abort();
    } finally {
      await backend.stop();
    }
  });

  it('costs nothing any more once it is closed, also while nothing happens', async () => {
    const backend = await startBackend(database);
    try {
      const leave = new AbortController();
      const response = await fetch(streamUrl(backend.url, 0), { signal: leave.signal });
      const reader = response.body?.getReader();
      await reader?.read();
      const ended = () =>
        backend.logs.parsed().filter(({ procedures }) => String(procedures) === 'menu.live').length;
      expect(ended()).toBe(0);
      leave.abort();
      await expect.poll(ended, { timeout: 1_000 }).toBe(1);
    } finally {
      await backend.stop();
    }
  });
});

describe('a backend that leaves', () => {
  it('does not wait for open streams, and ends them so that their clients come again', async () => {
    const backend = await startBackend(database);
    const response = await fetch(streamUrl(backend.url, 1_000_000));
    const started = performance.now();
    const rest = response.text();
    await backend.stop();
    expect(performance.now() - started).toBeLessThan(3_000);
    // An end that was announced would tell the page that there is nothing more to come.
    expect(await rest).not.toContain('event: return');
  });

  it('finishes what is under way and takes nothing new', async () => {
    // Time enough for the request to get in.
    const backend = await startBackend(database, { config: { drainSeconds: 0.5 } });
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const query = backend.deps.db.pool.query('select pg_sleep(0.5)').then(() => open());
    const slow = fetch(`${backend.url}/trpc/diner/menu.restaurants`);
    const [answer] = await Promise.all([slow, backend.stop(), gate, query]);
    expect(answer.status).toBe(200);
    await expect(fetch(`${backend.url}/healthz`)).rejects.toThrow('fetch failed');
  });
});
