import { createDatabase } from '@toast/database/client';
import { cuttingProxy } from '@toast/database/cutting-proxy';
import { enqueue } from '@toast/database/queue/queue.writes';
import type { RestaurantId } from '@toast/domain/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Effect } from '../../src/jobs/effect.ts';
import { createRelay, type Relay, type RelayOptions } from '../../src/jobs/relay.ts';
import { postgresBus } from '../../src/realtime/bus-postgres.ts';
import { type JobGround, layJobGround, recordedEffect, until, upTo } from '../support/jobs.ts';
import { appendEvents, foundSmallRestaurant } from '../support/small-restaurant.ts';
import { rows } from '../support/sql.ts';

let ground: JobGround;
beforeAll(async () => {
  ground = await layJobGround();
});
afterAll(() => ground.stop());

/** Nothing but what the test says sets it going. */
const never = 1_000_000;

async function withRelay<T>(options: RelayOptions, use: (relay: Relay) => Promise<T>): Promise<T> {
  const relay = createRelay(ground.deps, { pollEvery: never, breath: 0, ...options });
  try {
    return await use(relay);
  } finally {
    await relay.close();
  }
}

type Job = { readonly key: string; readonly seqs: number[] };

/** What waits in the queue for an effect in a restaurant. */
const queued = ({ name }: Effect, restaurantId: RestaurantId): Promise<Job[]> =>
  rows<Job>(
    ground.database.adminUrl,
    `select j.key, array(select (e->>'seq')::int from json_array_elements(j.payload->'events') e) as seqs
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = $1 and j.payload->>'restaurantId' = $2 order by (j.payload->'events'->0->>'seq')::int`,
    [`effect:${name}`, restaurantId],
  );
const seqsQueued = async (effect: Effect, restaurantId: RestaurantId) =>
  (await queued(effect, restaurantId)).flatMap(({ seqs }) => seqs);

const markOf = async ({ name }: Effect, restaurantId: RestaurantId): Promise<number | undefined> => {
  const [row] = await rows<{ seq: number }>(
    ground.database.adminUrl,
    'select seq::int from relay_mark where restaurant_id = $1 and effect = $2',
    [restaurantId, name],
  );
  return row?.seq;
};

describe('the relay', () => {
  it('hands each event on once, as many to a job as the effect takes, over several pages', async () => {
    const restaurantId = await foundSmallRestaurant(ground.deps.db);
    await appendEvents(ground.deps.db, restaurantId, 1_203);
    const [single, many] = [
      recordedEffect({ name: 'single' }),
      recordedEffect({ name: 'many', atOnce: 200 }),
    ];
    await withRelay({ effects: [single, many] }, (relay) => relay.look());
    expect(await queued(single, restaurantId)).toHaveLength(1_203);
    expect(await seqsQueued(single, restaurantId)).toEqual(upTo(1_203));
    expect((await queued(many, restaurantId)).map(({ seqs }) => seqs.length)).toEqual([
      200, 200, 100, 200, 200, 100, 200, 3,
    ]);
    expect(await seqsQueued(many, restaurantId)).toEqual(upTo(1_203));
    expect([await markOf(single, restaurantId), await markOf(many, restaurantId)]).toEqual([1_203, 1_203]);
  });

  it('passes what is no business of an effect without a job', async () => {
    const restaurantId = await foundSmallRestaurant(ground.deps.db);
    await appendEvents(ground.deps.db, restaurantId, 5);
    const effect = recordedEffect({ name: 'orders-only', on: ['order.placed'] });
    await withRelay({ effects: [effect] }, (relay) => relay.look());
    expect(await queued(effect, restaurantId)).toEqual([]);
    expect(await markOf(effect, restaurantId)).toBe(5);
  });

  it('puts the same jobs there again after a crash between the queue and the mark, the last one as it has grown', async () => {
    const restaurantId = await foundSmallRestaurant(ground.deps.db);
    await appendEvents(ground.deps.db, restaurantId, 25);
    const effect = recordedEffect({ name: 'crashing', atOnce: 10 });
    const crash = async (jobs: Parameters<typeof enqueue>[1], id: RestaurantId) => {
      await enqueue(ground.deps.db, jobs);
      if (id === restaurantId) throw new Error('the power went');
    };
    await withRelay({ effects: [effect], enqueue: crash }, (relay) => relay.look());
    const before = await queued(effect, restaurantId);
    expect(await markOf(effect, restaurantId)).toBe(0);
    expect(await seqsQueued(effect, restaurantId)).toEqual(upTo(25));
    await appendEvents(ground.deps.db, restaurantId, 3);
    await withRelay({ effects: [effect] }, (relay) => relay.look());
    expect((await queued(effect, restaurantId)).map(({ key }) => key)).toEqual(before.map(({ key }) => key));
    expect(await seqsQueued(effect, restaurantId)).toEqual(upTo(28));
    expect(await markOf(effect, restaurantId)).toBe(28);
  });

  it('lets no restaurant wait for one whose log cannot be handed on, and comes back to that one', async () => {
    const [broken, fine] = [
      await foundSmallRestaurant(ground.deps.db),
      await foundSmallRestaurant(ground.deps.db),
    ];
    const effect = recordedEffect({ name: 'partly' });
    let down = true;
    const put = async (jobs: Parameters<typeof enqueue>[1], id: RestaurantId) => {
      if (down && id === broken) throw new Error('its shard does not answer');
      await enqueue(ground.deps.db, jobs);
    };
    await withRelay({ effects: [effect], enqueue: put, pollEvery: 50 }, async (relay) => {
      for (const id of [broken, fine]) await appendEvents(ground.deps.db, id, 2);
      await relay.look();
      expect(await markOf(effect, fine)).toBe(2);
      await until(() => relay.numbers().failing).toBe(1);
      expect(relay.numbers().lagSeconds).toBeGreaterThan(0);
      await appendEvents(ground.deps.db, fine, 2);
      await until(() => markOf(effect, fine)).toBe(4);
      expect(await markOf(effect, broken)).toBe(0);
      down = false;
      await until(() => markOf(effect, broken)).toBe(2);
      await until(() => relay.numbers()).toMatchObject({ failing: 0, lagEvents: 0, lagSeconds: 0 });
    });
    expect(await seqsQueued(effect, broken)).toEqual([1, 2]);
    expect(ground.logs.parsed().filter(({ msg }) => msg === 'the log is handed on again')).toHaveLength(1);
  });

  it('asks each restaurant on its own when one does not answer and so not all can be asked at once', async () => {
    const [broken, fine] = [
      await foundSmallRestaurant(ground.deps.db),
      await foundSmallRestaurant(ground.deps.db),
    ];
    let down = true;
    const db = createDatabase({
      url: ground.database.appUrl,
      onStatement: ({ door, restaurantId }) => {
        if (down && (door === 'across' || restaurantId === broken))
          throw new Error('a shard does not answer');
      },
    });
    for (const id of [broken, fine]) await appendEvents(ground.deps.db, id, 3);
    const effect = recordedEffect({ name: 'asked' });
    const relay = createRelay({ ...ground.deps, db }, { effects: [effect], pollEvery: never, breath: 0 });
    await until(() => markOf(effect, fine)).toBe(3);
    await until(() => relay.numbers().failing).toBe(1);
    expect(await markOf(effect, broken)).toBeUndefined();
    down = false;
    await until(async () => {
      await relay.look();
      return markOf(effect, broken);
    }).toBe(3);
    await relay.close();
    await db.close();
  });

  it('begins a new effect where it says: at the beginning of the log, or with what comes', async () => {
    const restaurantId = await foundSmallRestaurant(ground.deps.db);
    await appendEvents(ground.deps.db, restaurantId, 3);
    const old = recordedEffect({ name: 'old' });
    await withRelay({ effects: [old] }, (relay) => relay.look());
    const fromNow = recordedEffect({ name: 'from-now', from: 'now' });
    const fromStart = recordedEffect({ name: 'from-start', atOnce: 9 });
    await withRelay({ effects: [old, fromNow, fromStart] }, async (relay) => {
      await relay.look();
      await appendEvents(ground.deps.db, restaurantId, 2);
      await relay.look();
    });
    expect(await seqsQueued(old, restaurantId)).toEqual(upTo(5));
    expect(await seqsQueued(fromNow, restaurantId)).toEqual([4, 5]);
    expect(await seqsQueued(fromStart, restaurantId)).toEqual(upTo(5));
  });

  it('shares the work with other relays, without handing on anything twice', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => foundSmallRestaurant(ground.deps.db)));
    const effect = recordedEffect({ name: 'shared' });
    const put: string[] = [];
    const counting = async (jobs: Parameters<typeof enqueue>[1]) => {
      put.push(...jobs.map(({ key }) => key));
      await enqueue(ground.deps.db, jobs);
    };
    const options = { effects: [effect], enqueue: counting };
    await withRelay(options, (one) =>
      withRelay(options, async (other) => {
        for (let round = 0; round < 10; round += 1) {
          await Promise.all(ids.map((id) => appendEvents(ground.deps.db, id, 7)));
          await Promise.all([one.look(), other.look()]);
        }
        await one.look();
      }),
    );
    for (const id of ids) expect(await seqsQueued(effect, id)).toEqual(upTo(70));
    const ours = put.filter((key) => key.startsWith('effect:shared'));
    expect(new Set(ours).size).toBe(ours.length);
  });
});

describe('a wake-up', () => {
  it('sets it going at once', async () => {
    const restaurantId = await foundSmallRestaurant(ground.deps.db);
    const effect = recordedEffect({ name: 'woken' });
    await withRelay({ effects: [effect] }, async (relay) => {
      await relay.look();
      // Listening begins with a look of its own, which must not be taken for the wake-up's.
      await until(async () => {
        await appendEvents(ground.deps.db, restaurantId);
        await ground.deps.bus.tell([restaurantId]);
        return markOf(effect, restaurantId);
      }).toBeGreaterThan(1);
    });
  });

  it('may be lost: the next look finds what it told', async () => {
    const restaurantId = await foundSmallRestaurant(ground.deps.db);
    const effect = recordedEffect({ name: 'polled' });
    await withRelay({ effects: [effect], pollEvery: 50 }, async () => {
      await appendEvents(ground.deps.db, restaurantId, 4);
      await until(() => markOf(effect, restaurantId)).toBe(4);
    });
  });

  it('is heard again after the database was away, and what happened meanwhile is found', async () => {
    const proxy = await cuttingProxy(ground.database.appUrl);
    const db = createDatabase({ url: proxy.url });
    const restaurantId = await foundSmallRestaurant(ground.deps.db);
    const effect = recordedEffect({ name: 'cut-off' });
    const relay = createRelay(
      { ...ground.deps, db, bus: postgresBus(db) },
      { effects: [effect], pollEvery: never, breath: 0 },
    );
    await relay.look();
    proxy.cut();
    await appendEvents(ground.deps.db, restaurantId, 2);
    await relay.look();
    expect(await markOf(effect, restaurantId)).not.toBe(2);
    proxy.mend();
    await until(() => markOf(effect, restaurantId)).toBe(2);
    await relay.close();
    await db.close();
    await proxy.close();
  });
});
