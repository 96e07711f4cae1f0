import { freePort } from '@toast/local/ports';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ordersOf, type Placed, placeUntilAnswered } from '../failure/support/guests.ts';
import { type Scene, setScene } from '../failure/support/scene.ts';
import { expectStoredOnce } from '../failure/support/stored.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene(inject('postgres'));
});
afterAll(() => scene?.end());

describe('a backend, the only one, that is killed in the middle of two hundred placements', () => {
  it('loses no acknowledged order and doubles none when it is started again', {
    timeout: 60_000,
  }, async () => {
    const port = await freePort();
    const first = await scene.serve({ port });
    const orders = ordersOf(scene.restaurants, 200);
    const acknowledged: Placed[] = [];
    let killed = 0;
    const back = Promise.withResolvers<unknown>();
    const patience = { urls: [first.url], back: back.promise };
    const answers = await Promise.all(
      orders.map(async (order) => {
        const placed = await placeUntilAnswered(order, patience);
        acknowledged.push(placed);
        // Not in between, but with most requests on their way.
        if (acknowledged.length === 40) {
          killed = acknowledged.length;
          first
            .kill()
            .then(() => scene.serve({ port }))
            .then(back.resolve, back.reject);
        }
        return placed;
      }),
    );
    expect(killed).toBe(40);
    expect(first.running()).toBe(false);

    // Asked once more, every key answers what it answered.
    expect(await Promise.all(orders.map((order) => placeUntilAnswered(order, patience)))).toEqual(answers);
    await expectStoredOnce(scene.database.adminUrl, orders, acknowledged);
  });
});
