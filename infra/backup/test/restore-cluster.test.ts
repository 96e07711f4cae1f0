import { demand } from '@toast/infra-checks/demand';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasCitus } from '../bed/has-citus.ts';
import { type LiveCluster, startLiveCluster } from '../bed/live-cluster.ts';
import { nextSecond } from '../bed/next-second.ts';
import { type OpenRestaurants, openRestaurants } from '../bed/open-restaurants.ts';
import { makePoint } from '../src/make-point.ts';
import { restoreScratch } from '../src/scratch-cluster.ts';
import { settleAndAudit } from '../src/settle.ts';
import { withClient } from '../src/with-client.ts';

const can = demand('pgbackrest', 'pg_ctl') && hasCitus();
let live: LiveCluster;
let open: OpenRestaurants;

beforeAll(async () => {
  if (!can) return;
  live = await startLiveCluster(2);
  open = await openRestaurants(live.adminUrl, live.appUrl);
});
afterAll(async () => {
  await open?.stop();
  await live?.stop();
});
beforeEach((context) => {
  if (!can) context.skip('there is no Citus beside these servers; its packages are at citusdata.com');
});

/** Money that two restaurants' shards pass between them in transactions over both: its sum is the same at every moment. */
const sum = (url: string): Promise<number> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ sum: number }>('select sum(amount)::int as sum from purse');
    return rows[0]?.sum ?? 0;
  });

const purses = 8;

/** Passes one unit from purse to purse until told to end. */
function passAround(url: string): { end(): Promise<number> } {
  let over = false;
  const passed = withClient(url, async (client) => {
    let count = 0;
    for (; !over; count += 1) {
      const from = count % purses;
      await client.query('begin');
      await client.query('update purse set amount = amount - 1 where id = $1', [from]);
      await client.query('update purse set amount = amount + 1 where id = $1', [(from + 3) % purses]);
      await client.query('commit');
    }
    return count;
  });
  return {
    end: () => {
      over = true;
      return passed;
    },
  };
}

describe('a cluster', () => {
  it('is restored to one point on all nodes, in the midst of transactions over several', async () => {
    await withClient(live.adminUrl, async (client) => {
      await client.query('create table purse (id int primary key, amount int not null)');
      await client.query("select create_distributed_table('purse', 'id')");
      for (let id = 0; id < purses; id += 1) await client.query('insert into purse values ($1, 1000)', [id]);
    });
    const passing = [passAround(live.adminUrl), passAround(live.adminUrl)];
    const crowd = open.crowd();
    await live.backup('full');
    await nextSecond();
    const before = performance.now();
    const made = await makePoint(live.adminUrl);
    const pointMs = performance.now() - before;
    if (made === undefined) throw new Error('no point was made');
    await live.backup('incr');
    await crowd.sendHome();
    const passed = await Promise.all(passing.map((each) => each.end()));
    expect(Math.min(...passed)).toBeGreaterThan(10);

    const addresses = await nodesOf(live.adminUrl);
    const began = performance.now();
    const copy = await restoreScratch(live.programs, live.fleet, {
      point: made.name,
      scratch: live.scratch,
      margin: 0,
    });
    const restoredMs = performance.now() - began;
    try {
      // It knows nobody but itself, and the real one still knows its own.
      expect(await nodesOf(copy.coordinator)).toEqual(
        [5432, 5433, 5434].map((port) => ({ host: `${live.scratch}/s`, port })),
      );
      expect(await nodesOf(live.adminUrl)).toEqual(addresses);
      const settled = await settleAndAudit(copy.nodes, made.name);
      expect(settled).toMatchObject({
        restaurants: open.restaurants.length,
        violations: [],
        faults: [],
      });
      expect(await sum(copy.coordinator)).toBe(purses * 1000);
      // It is a cluster again: it takes writes on all nodes.
      const last = passAround(copy.coordinator);
      await nextSecond();
      expect(await last.end()).toBeGreaterThan(0);
      expect(await sum(copy.coordinator)).toBe(purses * 1000);
      if (process.env['TOAST_SHOW_TIMES'] !== undefined)
        console.info({
          pointMs: Math.round(pointMs),
          restoredMs: Math.round(restoredMs),
          auditMs: Math.round(performance.now() - began - restoredMs),
          orders: settled.orders,
          recovered: settled.recovered,
          passed,
        });
    } finally {
      await copy.remove();
    }
  }, 180_000);
});

const nodesOf = (url: string): Promise<{ host: string; port: number }[]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ host: string; port: number }>(
      'select nodename as host, nodeport as port from pg_dist_node order by groupid',
    );
    return rows;
  });
