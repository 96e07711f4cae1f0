import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { onStack } from '../on-stack.ts';

const caughtUpMs = 60_000;

/** What follows from events is late meanwhile, and afterwards it has happened once. */
export const relayDies = onStack({
  name: 'relay dies',
  allowed: { failed: 0, outageMs: 3_000 },
  happen: async ({ stack, load, say }) => {
    for (let times = 0; times < 3; times += 1) {
      await load.more(50);
      say('kill what does the effects, in the middle of them');
      await stack.work.kill();
      await load.more(50);
      await stack.work.start();
    }
    await load.more(50);
  },
  afterwards: async ({ stack, note }) => {
    const client = new pg.Client({ connectionString: stack.database.adminUrl });
    await client.connect();
    try {
      const since = performance.now();
      for (let off = await differences(client); off.length > 0; off = await differences(client)) {
        if (performance.now() - since > caughtUpMs) throw new Error(`takings: ${off.join('; ')}`);
        await pause(200);
      }
      note(
        `takings are right to the cent ${((performance.now() - since) / 1000).toFixed(1)} s after the last order`,
      );
    } finally {
      await client.end();
    }
  },
});

/** Where the takings that were summed up event by event differ from the orders that there are. */
async function differences(client: pg.Client): Promise<string[]> {
  type Sum = { restaurant_id: string; orders: string; total: string };
  const sums = async (sql: string) => (await client.query<Sum>(sql)).rows;
  const wanted = await sums(
    `select restaurant_id, count(*) as orders, sum(total) filter (where state <> 'CANCELLED') as total from "order" group by 1`,
  );
  const told = await sums(
    'select restaurant_id, sum(orders) as orders, sum(total) as total from daily_sales group by 1',
  );
  const shown = (sum: Sum | undefined) =>
    sum === undefined ? 'nothing' : `${sum.orders} orders, ${sum.total}`;
  return wanted.flatMap((sum) => {
    const other = told.find(({ restaurant_id }) => restaurant_id === sum.restaurant_id);
    return shown(sum) === shown(other) ? [] : [`${sum.restaurant_id}: ${shown(sum)}, told ${shown(other)}`];
  });
}
