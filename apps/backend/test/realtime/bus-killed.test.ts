import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type SeededBackend,
  startBackend,
  startSeededBackend,
  type TestBackend,
} from '../support/backend.ts';
import { kitchenClient } from '../support/clients.ts';
import { type Listening, listen } from '../support/listen.ts';
import { placeOrderAt } from '../support/orders.ts';
import { redisProgram, startRedis, type TestRedis } from '../support/redis.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { pair } from '../support/sign-in.ts';
import { rows } from '../support/sql.ts';

type Change = { readonly seq: number; readonly ticket: { readonly orderId: string } };

let redis: TestRedis;
let here: SeededBackend;
let there: TestBackend;
let restaurant: DemoRestaurant;
const rails: Listening<Change>[] = [];

/** How often a backend has heard of a log over the bus. */
async function heardBy({ deps }: TestBackend): Promise<number> {
  const text = await deps.metrics.registry.metrics();
  return Number(/^toast_bus_wakes_total\{way="heard"\} (\d+)/m.exec(text)?.[1]);
}

/** Places at one backend and waits until the rail at the other shows it. @returns milliseconds from the answer on. */
async function lag(at: TestBackend, rail: Listening<Change> | undefined): Promise<number> {
  const { order } = await placeOrderAt(at.url, restaurant);
  const answered = performance.now();
  await rail?.until(({ ticket }) => ticket.orderId === order.id);
  return performance.now() - answered;
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Ten orders at each of the two backends, seen at the other: how long it usually took. */
async function usualLag(): Promise<number> {
  const lags: number[] = [];
  for (let round = 0; round < 10; round += 1) {
    lags.push(await lag(here, rails[1]));
    lags.push(await lag(there, rails[0]));
  }
  return median(lags);
}

const remedy = 'no redis-server here; on Debian: apt-get install --no-install-recommends redis-server';

it.for(redisProgram === undefined ? [remedy] : [])('is tried with a Redis: %s', (reason, { skip }) => {
  if (process.env.CI === 'true') throw new Error(reason);
  skip(reason);
});

describe.runIf(redisProgram !== undefined)('two backends with a Redis between them', () => {
  beforeAll(async () => {
    redis = await startRedis(redisProgram ?? '');
    const config = { redisUrl: redis.url };
    here = await startSeededBackend({ config });
    there = await startBackend(here.database, { config });
    restaurant = await demoRestaurant(here);
    const tablet = await pair(here);
    for (const { url } of [here, there]) {
      const rail = listen<Change>((handlers) =>
        kitchenClient(url, tablet).tickets.live.subscribe({ after: 0 }, handlers),
      );
      await rail.started;
      rails.push(rail);
    }
  });
  afterAll(async () => {
    for (const rail of rails) rail.stop();
    await there.stop();
    await here.stop();
    await redis.close();
  });

  it("hear of each other's orders by it, at once, and do not listen to the database", async () => {
    const before = [await heardBy(here), await heardBy(there)] as const;
    // A look at the counters would take half a second on average.
    expect(await usualLag()).toBeLessThan(300);
    expect(await heardBy(here)).toBeGreaterThanOrEqual(before[0] + 10);
    expect(await heardBy(there)).toBeGreaterThanOrEqual(before[1] + 10);
    const listening = await rows(
      here.database.adminUrl,
      "select from pg_stat_activity where datname = current_database() and application_name = 'toast wake'",
    );
    expect(listening).toEqual([]);
  });

  it('are held up by nothing when it hangs, and hear by it again when it goes on', async () => {
    redis.pause();
    for (let round = 0; round < 3; round += 1) {
      expect(await lag(here, rails[1])).toBeLessThan(2_500);
      expect(await lag(there, rails[0])).toBeLessThan(2_500);
    }
    redis.resume();
    const before = await heardBy(there);
    await expect
      .poll(
        async () => {
          await placeOrderAt(here.url, restaurant);
          return heardBy(there);
        },
        { timeout: 15_000 },
      )
      .toBeGreaterThan(before);
    expect(await usualLag()).toBeLessThan(300);
  });

  it('miss nothing when it dies, only a second; and hear by it again when it is back', async () => {
    await redis.kill();
    const before = await heardBy(there);
    for (let round = 0; round < 3; round += 1) {
      expect(await lag(here, rails[1])).toBeLessThan(2_500);
      expect(await lag(there, rails[0])).toBeLessThan(2_500);
    }
    expect(await heardBy(there)).toBe(before);

    await redis.start();
    await expect
      .poll(
        async () => {
          await placeOrderAt(here.url, restaurant);
          return heardBy(there);
        },
        { timeout: 15_000 },
      )
      .toBeGreaterThan(before);
    expect(await usualLag()).toBeLessThan(300);

    // Both rails have shown every change once, in the order of the log.
    const [first, second] = rails.map((rail) => () => rail.seen.map(({ data }) => data.seq));
    await expect.poll(() => first?.().at(-1) === second?.().at(-1)).toBe(true);
    expect(first?.()).toEqual(second?.());
    expect(first?.()).toEqual(first?.().toSorted((a, b) => a - b));
  });

  it('write no word of its password into their logs', async () => {
    for (const { logs } of [here, there]) {
      expect(logs.text()).toContain('the bus is away');
      expect(logs.text()).not.toMatch(/only(%20| )tests(%20| )know/);
    }
  });
});
