import { createDatabase } from '@toast/database/client';
import { cuttingProxy } from '@toast/database/cutting-proxy';
import { createTestDatabase } from '@toast/database/testing';
import { asId, type RestaurantId } from '@toast/domain/ids';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Bus } from '../../src/realtime/bus.ts';
import { postgresBus } from '../../src/realtime/bus-postgres.ts';
import { redisBus } from '../../src/realtime/bus-redis.ts';
import { redisProgram, startRedis } from '../support/redis.ts';

/** What carries the bus, and how to take it away and bring it back. */
type Carrier = {
  /** A bus as a backend of its own has it. */
  readonly bus: () => Bus;
  away(): Promise<void>;
  back(): Promise<void>;
  close(): Promise<void>;
};

async function overPostgres(): Promise<Carrier> {
  const database = await createTestDatabase(inject('postgres'));
  const proxy = await cuttingProxy(database.appUrl);
  const pools: ReturnType<typeof createDatabase>[] = [];
  return {
    bus: () => {
      const db = createDatabase({ url: proxy.url, maxConnections: 2 });
      pools.push(db);
      return postgresBus(db);
    },
    away: async () => proxy.cut(),
    back: async () => proxy.mend(),
    close: async () => {
      await Promise.all(pools.map((db) => db.close()));
      await proxy.close();
      await database.drop();
    },
  };
}

async function overRedis(program: string): Promise<Carrier> {
  const redis = await startRedis(program);
  const quiet = { debug: () => {}, warn: () => {} };
  return {
    bus: () => redisBus(redis.url, quiet),
    away: redis.kill,
    back: redis.start,
    close: redis.close,
  };
}

const carriers: [string, () => Promise<Carrier>][] = [
  ['PostgreSQL', overPostgres],
  ...(redisProgram === undefined
    ? []
    : [['Redis', () => overRedis(redisProgram ?? '')] satisfies [string, unknown]]),
];

const ids = (count: number) => Array.from({ length: count }, () => asId<RestaurantId>(v7()));

/** Collects what one listener hears. */
function ear() {
  const heard: RestaurantId[] = [];
  return { heard, hear: (id: RestaurantId) => void heard.push(id) };
}

describe.each(carriers)('a bus over %s', (_name, carry) => {
  let carrier: Carrier;
  beforeAll(async () => {
    carrier = await carry();
  });
  afterAll(() => carrier.close());

  it('reaches all who listen, at every backend, once per restaurant, however many are told of at once', async () => {
    const [here, there] = [carrier.bus(), carrier.bus()];
    const [a, b] = [ear(), ear()];
    const hearings = [here.listen(a.hear), there.listen(b.hear)];
    await Promise.all(hearings.map(({ ready }) => ready));
    const woken = ids(450);
    await here.tell([...woken, ...woken]);
    for (const { heard } of [a, b])
      await expect.poll(() => heard.toSorted(), { timeout: 5_000 }).toEqual(woken.toSorted());
    await Promise.all(hearings.map((hearing) => hearing.close()));
    await Promise.all([here.close(), there.close()]);
  });

  it('refuses in time while its carrier is away, and is spoken and listened to again when it is back', async () => {
    const bus = carrier.bus();
    const { heard, hear } = ear();
    let connected = 0;
    const hearing = bus.listen(hear, () => {
      connected += 1;
    });
    await hearing.ready;
    await expect.poll(() => bus.tell(ids(1)).then(() => heard.length)).toBeGreaterThan(0);

    await carrier.away();
    const asked = performance.now();
    await expect(bus.tell(ids(1))).rejects.toBeInstanceOf(Error);
    expect(performance.now() - asked).toBeLessThan(2_000);

    await carrier.back();
    await expect.poll(() => connected, { timeout: 10_000 }).toBe(2);
    const [again] = ids(1);
    // Speaking comes back on its own time; nothing that was refused is said later.
    await expect
      .poll(
        () =>
          bus.tell(again === undefined ? [] : [again]).then(
            () => 'told',
            () => 'not',
          ),
        { timeout: 10_000 },
      )
      .toBe('told');
    await expect.poll(() => heard.at(-1)).toBe(again);
    await hearing.close();
    await bus.close();
  });

  it('can be closed by what it is heard to say', async () => {
    const bus = carrier.bus();
    const { heard, hear } = ear();
    const closed = Promise.withResolvers<void>();
    const hearing = bus.listen((id) => {
      hear(id);
      hearing.close().then(closed.resolve, closed.reject);
    });
    await hearing.ready;
    const woken = ids(1);
    await bus.tell(woken);
    await closed.promise;
    expect(heard).toEqual(woken);
    await bus.close();
  });

  it('can be closed while its carrier is away, and before it has ever been there', async () => {
    const bus = carrier.bus();
    const early = bus.listen(() => {});
    await early.ready;
    await carrier.away();
    const late = bus.listen(() => {});
    await Promise.all([early.close(), late.close()]);
    await bus.close();
    await carrier.back();
  });
});
