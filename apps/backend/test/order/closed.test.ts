import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { freshKey, guest, someCart } from '../support/carts.ts';
import { postAsIntegrator, postToDiner } from '../support/raw.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { count, rows } from '../support/sql.ts';

let backend: SeededBackend;
let restaurant: DemoRestaurant;
beforeAll(async () => {
  backend = await startSeededBackend();
  restaurant = await demoRestaurant(backend);
});
afterAll(() => backend.stop());

const become = (status: string) =>
  rows(backend.database.adminUrl, 'update restaurant set status = $2 where restaurant_id = $1', [
    restaurant.id,
    status,
  ]);
const place = (idempotencyKey = freshKey()) =>
  postToDiner(backend.url, 'order.place', {
    restaurantId: restaurant.id,
    cart: someCart(restaurant.menu),
    guest,
    idempotencyKey,
  });
const written = () =>
  Promise.all(
    ['order', 'event', 'idempotency_record'].map((table) =>
      count(backend.database.adminUrl, table, restaurant.id),
    ),
  );

describe('a restaurant that takes no orders', () => {
  it('for now says so to guests and integrators, writes nothing, and takes the same send when it is back', async () => {
    const before = await written();
    const key = freshKey();
    await become('PAUSED');
    const refused = await place(key);
    const byApi = await postAsIntegrator(
      backend.url,
      `/restaurants/${restaurant.id}/orders`,
      restaurant.apiKey,
      { cart: someCart(restaurant.menu), guest },
      freshKey(),
    );
    expect(JSON.parse(refused.text).result.data).toEqual({
      outcome: 'REFUSED',
      refusals: [{ code: 'CLOSED', next: ['ASK_STAFF'] }],
    });
    expect(byApi.status).toBeGreaterThanOrEqual(400);
    expect(byApi.status).toBeLessThan(500);
    expect(byApi.text).toContain('"CLOSED"');
    expect(await written()).toEqual(before);
    await become('ACTIVE');
    expect(JSON.parse((await place(key)).text).result.data.outcome).toBe('PLACED');
  });

  it('for good is not there', async () => {
    const before = await written();
    await become('ARCHIVED');
    expect((await place()).status).toBe(404);
    expect(await written()).toEqual(before);
    await become('ACTIVE');
  });
});
