import type { EventView } from '@toast/api/event';
import { createDatabase, type Database } from '@toast/database/client';
import { createTestDatabase, type TestDatabase } from '@toast/database/testing';
import type { RestaurantId } from '@toast/domain/ids';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { postgresBus } from '../src/realtime/bus-postgres.ts';
import { createFeed, type Feed } from '../src/realtime/feed.ts';
import { appendEvents, foundSmallRestaurant } from './support/small-restaurant.ts';

/** A feed of a backend of its own: its pool, its LISTEN. */
type Station = { readonly db: Database; readonly feed: Feed; close(): Promise<void> };

const quiet = { debug: () => {} };
let database: TestDatabase;
let restaurantId: RestaurantId;
const stations: Station[] = [];

function station(): Station {
  const db = createDatabase({ url: database.appUrl, maxConnections: 5 });
  const feed = createFeed({ db, bus: postgresBus(db), log: quiet });
  const made: Station = {
    db,
    feed,
    close: async () => {
      stations.splice(stations.indexOf(made), 1);
      await feed.close();
      await db.close();
    },
  };
  stations.push(made);
  return made;
}

/** Reads events after `after` until `enough` says so. @returns their seqs. */
async function read(
  feed: Feed,
  after: number | undefined,
  enough: (event: EventView) => boolean,
): Promise<number[]> {
  const leave = new AbortController();
  const seqs: number[] = [];
  for await (const events of feed.follow(restaurantId, after, leave.signal)) {
    for (const event of events) {
      seqs.push(event.seq);
      if (enough(event)) leave.abort();
    }
  }
  return seqs;
}

const upTo = (seq: number) => (event: EventView) => event.seq >= seq;
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

beforeAll(async () => {
  database = await createTestDatabase(inject('postgres'));
});
afterEach(async () => {
  while (stations.length > 0) await stations.at(-1)?.close();
});
afterAll(async () => {
  await database.drop();
});

describe('the live feed', () => {
  it('catches up from the log, then follows it', async () => {
    const { db, feed } = station();
    restaurantId = await foundSmallRestaurant(db);
    await appendEvents(db, restaurantId, 1_234);
    const reading = read(feed, 3, upTo(1_236));
    await appendEvents(db, restaurantId, 2);
    feed.wake(restaurantId);
    expect(await reading).toEqual(range(4, 1_236));
  });

  it('starts from now when nothing is said of where to start', async () => {
    const { db, feed } = station();
    restaurantId = await foundSmallRestaurant(db);
    await appendEvents(db, restaurantId, 3);
    const leave = new AbortController();
    const stream = feed.follow(restaurantId, undefined, leave.signal);
    const first = stream.next();
    // The one who asks without a position is not told when it has taken its seat; whatever it hears has no gap.
    const writing = new AbortController();
    const writer = (async () => {
      while (!writing.signal.aborted) {
        await appendEvents(db, restaurantId);
        feed.wake(restaurantId);
      }
    })();
    const heard = (await first).value ?? [];
    writing.abort();
    await writer;
    leave.abort();
    expect(heard[0]?.seq).toBeGreaterThan(3);
  });

  it('hears at once what another backend has written', async () => {
    const here = station();
    const there = station();
    restaurantId = await foundSmallRestaurant(here.db);
    const leave = new AbortController();
    const stream = here.feed.follow(restaurantId, 0, leave.signal);
    const lags: number[] = [];
    for (let round = 1; round <= 20; round += 1) {
      const next = stream.next();
      await appendEvents(there.db, restaurantId);
      const written = performance.now();
      there.feed.wake(restaurantId);
      const { value } = await next;
      lags.push(performance.now() - written);
      expect(value?.map((event) => event.seq)).toEqual([round]);
    }
    leave.abort();
    // Well below the second after which the poll would have found it.
    expect(lags.sort((a, b) => a - b)[10]).toBeLessThan(300);
  });

  it('makes good a lost wake-up within about a second', async () => {
    const { db, feed } = station();
    restaurantId = await foundSmallRestaurant(db);
    const reading = read(feed, 0, upTo(1));
    await appendEvents(db, restaurantId);
    const written = performance.now();
    expect(await reading).toEqual([1]);
    expect(performance.now() - written).toBeLessThan(2_500);
  });

  it('loses nothing when the connection that listens is killed', async () => {
    const here = station();
    const there = station();
    restaurantId = await foundSmallRestaurant(here.db);
    const reading = read(here.feed, 0, upTo(30));
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    try {
      for (let round = 0; round < 30; round += 1) {
        if (round % 10 === 5) {
          await admin.query(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'toast wake'",
          );
        }
        await appendEvents(there.db, restaurantId);
        there.feed.wake(restaurantId);
      }
      expect(await reading).toEqual(range(1, 30));
    } finally {
      await admin.end();
    }
  });

  it('tells each of many followers every event once, over two backends and any number of reconnections', async () => {
    const both = [station(), station()] as const;
    restaurantId = await foundSmallRestaurant(both[0].db);
    const total = 400;
    const followers = range(0, 11).map(async (number) => {
      const seqs: number[] = [];
      for (let visit = 0; seqs.length < total; visit += 1) {
        const { feed } = (number + visit) % 2 === 0 ? both[0] : both[1];
        const patience = 1 + ((number * 7 + visit * 13) % 40);
        let heard = 0;
        // Leaves after a few events and comes again to the other backend with the last id it has seen.
        seqs.push(
          ...(await read(feed, seqs.at(-1) ?? 0, (event) => ++heard >= patience || event.seq >= total)),
        );
      }
      return seqs;
    });
    const writers = both.map(async ({ db, feed }) => {
      for (let round = 0; round < total / 8; round += 1) {
        await appendEvents(db, restaurantId, 4);
        feed.wake(restaurantId);
      }
    });
    await Promise.all(writers);
    for (const seqs of await Promise.all(followers)) expect(seqs).toEqual(range(1, seqs.length));
  });

  it('keeps a bounded queue for one who does not read, who misses nothing by it', async () => {
    const { db, feed } = station();
    restaurantId = await foundSmallRestaurant(db);
    const leave = new AbortController();
    const slow = feed.follow(restaurantId, 0, leave.signal);
    await appendEvents(db, restaurantId);
    const seqs = ((await slow.next()).value ?? []).map((event) => event.seq);
    const fast = read(feed, 1, upTo(3_001));
    for (let round = 0; round < 6; round += 1) {
      await appendEvents(db, restaurantId, 500);
      feed.wake(restaurantId);
    }
    expect(await fast).toEqual(range(2, 3_001));
    while (seqs.length < 3_001) seqs.push(...((await slow.next()).value ?? []).map((event) => event.seq));
    leave.abort();
    expect(seqs).toEqual(range(1, 3_001));
  });

  it('starts from the end for one who has seen more than there is', async () => {
    const { db, feed } = station();
    restaurantId = await foundSmallRestaurant(db);
    await appendEvents(db, restaurantId, 2);
    const reading = read(feed, 1_000, upTo(3));
    const writer = (async () => {
      for (let round = 0; round < 3; round += 1) await appendEvents(db, restaurantId);
    })();
    const seqs = await reading;
    await writer;
    expect(seqs[0]).toBeGreaterThan(2);
  });

  it('ends when the follower leaves, also while nothing happens', async () => {
    const { db, feed } = station();
    restaurantId = await foundSmallRestaurant(db);
    const leave = new AbortController();
    const next = feed.follow(restaurantId, 0, leave.signal).next();
    leave.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });

  it('sends its followers elsewhere when the backend leaves', async () => {
    const { db, feed, close } = station();
    restaurantId = await foundSmallRestaurant(db);
    const ending = feed
      .follow(restaurantId, 0, undefined)
      .next()
      .catch((error: unknown) => error);
    await close();
    expect(await ending).toMatchObject({ name: 'AbortError' });
  });

  it('asks the database for new events once for all followers', async () => {
    const seen: string[] = [];
    const db = createDatabase({ url: database.appUrl, onStatement: ({ sql }) => void seen.push(sql) });
    const feed = createFeed({ db, bus: postgresBus(db), log: quiet });
    restaurantId = await foundSmallRestaurant(db);
    await appendEvents(database.db, restaurantId);
    const readings = range(1, 50).map(() => read(feed, 0, upTo(2)));
    // Each reads once what was there before; from here on they only listen.
    await expect.poll(() => seen.filter((sql) => sql.includes('from "event"')).length).toBe(50);
    seen.length = 0;
    await appendEvents(database.db, restaurantId);
    feed.wake(restaurantId);
    expect(await Promise.all(readings)).toEqual(range(1, 50).map(() => [1, 2]));
    expect(seen.filter((sql) => sql.includes('from "event"')).length).toBeLessThanOrEqual(6);
    await feed.close();
    await db.close();
  });
});
