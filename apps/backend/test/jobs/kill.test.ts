import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { someCart } from '../support/carts.ts';
import { dinerClient } from '../support/clients.ts';
import { placeOrderAt } from '../support/orders.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { salesOfOrders, salesTold, untilWorkIsDone } from '../support/sales.ts';
import { rows } from '../support/sql.ts';
import { startWork, type WorkProcess } from '../support/worker-process.ts';

let backend: SeededBackend;
let restaurants: DemoRestaurant[];
const processes: WorkProcess[] = [];
beforeAll(async () => {
  backend = await startSeededBackend();
  restaurants = await Promise.all([0, 1, 2].map((index) => demoRestaurant(backend, index)));
});
afterAll(async () => {
  for (const { child } of processes) child.kill('SIGKILL');
  await backend.stop();
});

function work(): WorkProcess {
  const started = startWork(backend.database.appUrl);
  processes.push(started);
  return started;
}

/** Places so many orders one after another in three restaurants, and calls off every fifth. */
async function serveGuests(count: number, after: (placed: number) => Promise<void> | void): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const restaurant = restaurants[index % 3] ?? restaurants[0]!;
    const { token } = await placeOrderAt(backend.url, restaurant, someCart(restaurant.menu, 1 + (index % 4)));
    if (index % 5 === 0)
      await dinerClient(backend.url).order.cancel.mutate({ restaurantId: restaurant.id, token });
    await after(index + 1);
  }
}

/** That each event of an order has had its effect, and the sums are those of the orders. */
async function expectNothingLost(): Promise<void> {
  const { adminUrl } = backend.database;
  await untilWorkIsDone(adminUrl, 60_000);
  const missing = await rows(
    adminUrl,
    `select e.restaurant_id, e.seq from event e
     left join effect_done d on d.restaurant_id = e.restaurant_id and d.seq = e.seq and d.effect = 'daily-sales'
     where e.type in ('order.placed', 'order.cancelled') and d.seq is null`,
  );
  expect(missing).toEqual([]);
  expect(await salesTold(adminUrl)).toEqual(await salesOfOrders(adminUrl));
  const marks = await rows(
    adminUrl,
    'select 1 from counter c join effect_mark m on m.restaurant_id = c.restaurant_id where m.seq <> c.event_seq',
  );
  expect(marks).toEqual([]);
}

describe('a worker that is killed while orders come in', () => {
  it('loses nothing and does nothing twice, killed five times at any moment', {
    timeout: 180_000,
  }, async () => {
    let current = work();
    await serveGuests(100, async (placed) => {
      if (placed % 20 !== 0) return;
      // Ready the first times, in the middle of its start the others.
      if (placed <= 40) await current.said('at work');
      current.child.kill('SIGKILL');
      await current.ended;
      current = work();
    });
    await expectNothingLost();
    expect(processes.filter(({ child }) => child.signalCode === 'SIGKILL')).toHaveLength(5);
    current.child.kill('SIGTERM');
    expect(await current.ended).toBe(0);
  });

  it('leaves its jobs to the other one, also when that one is told to leave', {
    timeout: 180_000,
  }, async () => {
    const [first, second] = [work(), work()];
    await Promise.all([first.said('at work'), second.said('at work')]);
    let third: WorkProcess | undefined;
    await serveGuests(60, async (placed) => {
      if (placed === 20) first.child.kill('SIGKILL');
      if (placed !== 40) return;
      third = work();
      second.child.kill('SIGTERM');
      expect(await second.ended).toBe(0);
    });
    await expectNothingLost();
    expect(second.lines().at(-1)).toMatchObject({ msg: 'left', worker: { dead: 0 } });
    third?.child.kill('SIGTERM');
    expect(await third?.ended).toBe(0);
  });
});
