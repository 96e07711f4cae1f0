import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { origins, type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { freshKey, guest, someCart } from '../support/carts.ts';
import { lockWaits } from '../support/lock-waits.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { signIn } from '../support/sign-in.ts';

let backend: SeededBackend;
let restaurant: DemoRestaurant;
let holder: pg.Client;
beforeAll(async () => {
  backend = await startSeededBackend();
  restaurant = await demoRestaurant(backend);
  holder = new pg.Client({ connectionString: backend.database.adminUrl });
  await holder.connect();
});
afterAll(async () => {
  await holder?.end();
  await backend?.stop();
});

const post = async (door: string, body: object, headers: Record<string, string>) => {
  const answer = await fetch(`${backend.url}/trpc/${door}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
};

describe('a request whose asker waits only so long', () => {
  it('is answered by then, and what it would have done is not done afterwards', async () => {
    const [item] = Object.values(restaurant.menu.items);
    const restaurantId = restaurant.id;
    const cookie = await signIn(backend, restaurantId);
    await holder.query('begin');
    await holder.query('select from counter where restaurant_id = $1 for update', [restaurantId]);
    try {
      const setting = await post(
        'admin/stock.set',
        { restaurantId, entityId: item?.id, status: 'OUT_OF_STOCK', quantity: null, epoch: 0 },
        { cookie, origin: origins.admin, 'x-answer-within': '1000' },
      );
      expect([setting.status, setting.body.error.data.code]).toEqual([503, 'TEMPORARILY_UNAVAILABLE']);
      // Nobody of ours waits for the row any more.
      expect(await lockWaits(backend.database)).toBe(0);

      // The first waits for the row in its own right, those behind it for their turn: as long as they are waited for.
      const place = (within: string) =>
        post(
          'diner/order.place',
          { restaurantId, cart: someCart(restaurant.menu), guest, idempotencyKey: freshKey() },
          { origin: origins.customer, 'x-answer-within': within },
        );
      const first = place('9000');
      await expect.poll(() => lockWaits(backend.database)).toBe(1);
      const late = await place('500');
      expect([late.status, late.body.error.data.code, late.body.error.data.details.outcome]).toEqual([
        503,
        'TEMPORARILY_UNAVAILABLE',
        'NOTHING_DONE',
      ]);
      await holder.query('rollback');
      expect((await first).status).toBe(200);
    } finally {
      await holder.query('rollback');
    }
  });
});
