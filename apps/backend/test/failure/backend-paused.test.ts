import { setTimeout as pause } from 'node:timers/promises';
import { deadlines } from '@toast/database/deadlines';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { lockWaits } from '../support/lock-waits.ts';
import { failureCode, postToDiner } from '../support/raw.ts';
import { count } from '../support/sql.ts';
import { type Order, ordersOf, placeUntilAnswered } from './support/guests.ts';
import { type Scene, setScene } from './support/scene.ts';
import { expectStoredOnce } from './support/stored.ts';

/** How long the backend is away. */
const paused = 10_000;
/** A paused backend may hold the row with one transaction and stand in line for it with another; the rest is a busy machine. */
const held = 2 * deadlines.idleInTransaction + 2_000;

let scene: Scene;
let holder: pg.Client;
beforeAll(async () => {
  scene = await setScene(inject('postgres'));
  holder = new pg.Client({ connectionString: scene.database.adminUrl });
  await holder.connect();
});
afterAll(async () => {
  await holder?.end();
  await scene?.end();
});

/** Sessions of this test's database in a state, as the server sees them. */
const sessions = async (where: string): Promise<number> => {
  const { rows } = await holder.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and usename = 'toast_app' and ${where}`,
  );
  return rows[0]?.n ?? 0;
};

describe('a backend that is paused while it holds the turn of a restaurant', () => {
  it('keeps nobody for long, and its own guest has one order, wherever they ask', {
    timeout: 60_000,
  }, async ({ annotate }) => {
    const [sleeper, other] = await Promise.all([scene.serve(), scene.serve()]);
    const [order, ...others] = ordersOf(scene.restaurants.slice(0, 1), 9) as [Order, ...Order[]];
    const [elsewhere] = ordersOf(scene.restaurants.slice(1, 2), 1) as [Order];

    // The restaurant's row is held by a third until the placement waits for it: then the backend falls asleep, and the row goes to its
    // session, with nobody there to go on.
    await holder.query('begin');
    await holder.query('select from counter where restaurant_id = $1 for update', [order.restaurantId]);
    const asleep = postToDiner(sleeper.url, 'order.place', order);
    await expect.poll(() => lockWaits(scene.database), { timeout: 10_000 }).toBe(1);
    sleeper.pause();
    const slept = pause(paused);
    await holder.query('commit');
    await expect.poll(() => sessions("state = 'idle in transaction'")).toBe(1);

    const since = performance.now();
    const timed = async (work: Promise<unknown>) => {
      await work;
      return performance.now() - since;
    };
    const placeAt = (each: Order) => placeUntilAnswered(each, { urls: [other.url] });
    // Their client has given up on the sleeper and asks the other one, as eight more guests of the restaurant do.
    const retried = placeAt(order);
    const [ofNeighbour, ofRetry, ...ofOthers] = await Promise.all([
      timed(placeAt(elsewhere)),
      timed(retried),
      ...others.map((each) => timed(placeAt(each))),
    ]);
    expect(Math.max(ofRetry ?? 0, ...ofOthers)).toBeLessThan(held);
    expect(ofNeighbour).toBeLessThan(Math.min(ofRetry ?? 0, ...ofOthers));

    await slept;
    sleeper.wake();
    // It wakes in the middle of a transaction that the server has long ended, when its guest's time is over: whichever it notices
    // first, it made no order and claims none. Asked again it answers with what was done under the key meanwhile.
    const woken = await asleep;
    expect(woken.status).toBe(503);
    expect(['TEMPORARILY_UNAVAILABLE', 'OUTCOME_UNKNOWN']).toContain(failureCode(woken));
    const fromWoken = await placeUntilAnswered(order, { urls: [sleeper.url] });
    expect(fromWoken).toEqual(await retried);
    const all = [order, ...others];
    const acknowledged = await Promise.all(all.map(placeAt));
    expect(await count(scene.database.adminUrl, 'order', order.restaurantId)).toBe(all.length);
    await expectStoredOnce(
      scene.database.adminUrl,
      [...all, elsewhere],
      [...acknowledged, await placeAt(elsewhere)],
    );
    const ms = [ofRetry, Math.max(...ofOthers), ofNeighbour].map((each) => Math.round(each ?? 0));
    await annotate(
      `the retry elsewhere had its order after ${ms[0]} ms, the last of the others after ${ms[1]} ms, the neighbour after ${ms[2]} ms`,
    );
  });
});
