import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRelay } from '../../src/jobs/relay.ts';
import { createWorker } from '../../src/jobs/worker.ts';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { someCart } from '../support/carts.ts';
import { dinerClient } from '../support/clients.ts';
import { placeOrderAt } from '../support/orders.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { salesOfOrders, salesTold, untilWorkIsDone } from '../support/sales.ts';

let backend: SeededBackend;
let restaurants: DemoRestaurant[];
beforeAll(async () => {
  backend = await startSeededBackend();
  restaurants = await Promise.all([0, 1, 2].map((index) => demoRestaurant(backend, index)));
});
afterAll(() => backend.stop());

describe('the daily sales', () => {
  it('are what the orders add up to', async () => {
    const relay = createRelay(backend.deps);
    const worker = createWorker(backend.deps);
    await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const restaurant = restaurants[index % 3] ?? restaurants[0]!;
        const { token } = await placeOrderAt(
          backend.url,
          restaurant,
          someCart(restaurant.menu, 1 + (index % 5)),
        );
        if (index % 4 === 0)
          await dinerClient(backend.url).order.cancel.mutate({ restaurantId: restaurant.id, token });
      }),
    );
    await untilWorkIsDone(backend.database.adminUrl);
    expect(await salesTold(backend.database.adminUrl)).toEqual(
      await salesOfOrders(backend.database.adminUrl),
    );
    await Promise.all([relay.close(), worker.close()]);
  });
});
