// Orders per second through this package's writes alone: two flights per order, 32 at once, several restaurants.
//   node bench/orders.ts <superuser url> [seconds] [restaurants] [concurrency] [connections]
import { randomUUID } from 'node:crypto';
import type { Id, RestaurantId } from '@toast/domain/ids';
import { json } from '../src/column.ts';
import { eventRows } from '../src/event/rows.ts';
import { takeNumbers } from '../src/event/take.ts';
import { answerUnderKey } from '../src/integration/idempotency.reads.ts';
import { insertAnswer } from '../src/integration/idempotency.writes.ts';
import { lockPlacementGround, stockToSell } from '../src/order/place.reads.ts';
import { businessDate, id, placed } from '../src/test-order.ts';
import { makeRestaurant } from '../src/test-restaurant.ts';
import { createTestDatabase } from '../src/testing.ts';
import { transact } from '../src/transaction.ts';

const [url, seconds = '5', restaurants = '3', concurrency = '32', connections = '10'] = process.argv.slice(2);
if (url === undefined)
  throw new Error(
    'usage: node bench/orders.ts <superuser url> [seconds] [restaurants] [concurrency] [connections]',
  );
let statements = 0;
const test = await createTestDatabase(url, {
  maxConnections: Number(connections),
  onStatement: () => {
    statements += 1;
  },
});

type Place = {
  readonly restaurantId: RestaurantId;
  readonly stations: readonly [Id<'station'>, Id<'station'>];
};

async function open(): Promise<Place> {
  const restaurantId = await makeRestaurant(test.db);
  const stations = [id<Id<'station'>>(), id<Id<'station'>>()] as const;
  await transact(test.db, restaurantId, (trx) =>
    trx.commitWith([
      trx
        .insertInto('station')
        .values(stations.map((station, sort) => ({ id: station, name: 'Station', sort }))),
      trx.insertInto('menu_version').values({
        version: 1,
        document: json({} as never),
        hash: '',
        draft_rev: 1,
        published_at: new Date(),
        published_by: 'bench',
      }),
    ]),
  );
  return { restaurantId, stations };
}

async function place({ restaurantId, stations }: Place): Promise<void> {
  const key = randomUUID();
  await transact(test.db, restaurantId, async (trx) => {
    const [grounds] = await trx.flight([
      lockPlacementGround({}),
      answerUnderKey({ clientId: 'bench', key }),
      stockToSell({ entityIds: [id(), id(), id()] }),
    ]);
    const [ground] = grounds.rows;
    if (ground === undefined) throw new Error('no counter');
    const order = placed(stations, ground.order_number + 1, ground.event_seq);
    await trx.commitWith([
      takeNumbers({ events: order.events.length, orderDate: businessDate }),
      ...order.statements,
      eventRows(ground.event_seq + order.events.length, order.events),
      insertAnswer({
        client_id: 'bench',
        key,
        request_hash: 'x',
        status: 201,
        response: json<unknown>(order.response),
      }),
    ]);
  });
}

const places = await Promise.all(Array.from({ length: Number(restaurants) }, open));
const times: number[] = [];
async function run(duration: number): Promise<void> {
  const end = performance.now() + duration * 1000;
  await Promise.all(
    Array.from({ length: Number(concurrency) }, async (_, n) => {
      while (performance.now() < end) {
        const start = performance.now();
        await place(places[n % places.length] as Place);
        times.push(performance.now() - start);
      }
    }),
  );
}
await run(1);
times.length = 0;
statements = 0;
const cpu = process.cpuUsage();
const start = performance.now();
await run(Number(seconds));
const elapsed = (performance.now() - start) / 1000;
const used = process.cpuUsage(cpu);
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.floor(times.length * share)]?.toFixed(1);
console.log(
  `${(times.length / elapsed).toFixed(0)} orders/s, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, ${(statements / times.length).toFixed(1)} statements per order ` +
    `in 2 round trips, ${((used.user + used.system) / 1000 / times.length).toFixed(2)} ms CPU of this process per order`,
);
await test.drop();
