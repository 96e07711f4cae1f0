import { giveOwnShard, type ShardPlace } from '@toast/database/own-shard';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { freshKey, guest, someCart } from '../support/carts.ts';
import { dinerClient } from '../support/clients.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { rows } from '../support/sql.ts';

let backend: SeededBackend;
let restaurants: DemoRestaurant[];
beforeAll(async () => {
  backend = await startSeededBackend();
  restaurants = await Promise.all([0, 1, 2].map((index) => demoRestaurant(backend, index)));
});
afterAll(() => backend.stop());

/** Guests of one restaurant who order one after another until they are called off; the orders they were told of. */
async function guestsOf(restaurant: DemoRestaurant, calledOff: () => boolean): Promise<string[]> {
  const orders: string[] = [];
  while (!calledOff()) {
    const answer = await dinerClient(backend.url).order.place.mutate({
      restaurantId: restaurant.id,
      cart: someCart(restaurant.menu),
      guest,
      idempotencyKey: freshKey(),
    });
    if (answer.outcome !== 'PLACED') throw new Error(JSON.stringify(answer));
    orders.push(answer.order.id);
  }
  return orders;
}

describe('a restaurant that gets a shard of its own, and then another worker, on a busy evening', () => {
  it('goes on taking orders, and so do all others', { timeout: 120_000 }, async () => {
    const hot = restaurants[0]!;
    let over = false;
    const guests = restaurants.map((restaurant) => guestsOf(restaurant, () => over));
    const { adminUrl, workerUrls } = backend.database;
    const nodes = workerUrls.map((url) => new URL(url).host);
    const places: ShardPlace[] = [];
    try {
      places.push(await giveOwnShard(adminUrl, hot.id));
      for (const to of nodes.filter((node) => node !== places[0]?.node))
        places.push(await giveOwnShard(adminUrl, hot.id, { to }));
      places.push(await giveOwnShard(adminUrl, hot.id));
    } finally {
      over = true;
    }
    const acknowledged = await Promise.all(guests);

    expect(places.map(({ alone }) => alone)).not.toContain(false);
    expect(new Set(places.map(({ shardId }) => shardId)).size).toBe(1);
    expect(new Set(places.map(({ node }) => node)).size).toBe(nodes.length);
    expect(places.at(-1)).toEqual(places.at(-2));
    for (const [index, { id }] of restaurants.entries()) {
      const stored = await rows<{ id: string }>(adminUrl, 'select id from "order" where restaurant_id = $1', [
        id,
      ]);
      expect(stored.map((order) => order.id).toSorted()).toEqual(acknowledged[index]?.toSorted());
      const [log] = await rows<{ gapless: boolean }>(
        adminUrl,
        'select count(*) = max(seq) as gapless from event where restaurant_id = $1',
        [id],
      );
      expect(log?.gapless).toBe(true);
    }
  });

  it('needs to exist', async () => {
    const nobody = restaurants[0]!.id.replace(/^.{8}/, '00000000') as DemoRestaurant['id'];
    await expect(giveOwnShard(backend.database.adminUrl, nobody)).rejects.toThrow('there is no restaurant');
  });
});
