import { createDatabase } from '@toast/database/client';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestBackend } from '../support/backend.ts';
import { freshKey, guest, someCart } from '../support/carts.ts';
import { dinerClient } from '../support/clients.ts';
import { lockWaits } from '../support/lock-waits.ts';
import { failureCode, postToDiner } from '../support/raw.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { count } from '../support/sql.ts';
import { startTwoBackends, type TwoBackends } from '../support/two-backends.ts';

let backend: TwoBackends;
let second: TestBackend;
let restaurant: DemoRestaurant;
beforeAll(async () => {
  backend = await startTwoBackends();
  second = backend.second;
  restaurant = await demoRestaurant(backend);
});
afterAll(() => backend.stop());

const body = () => ({
  restaurantId: restaurant.id,
  cart: someCart(restaurant.menu),
  guest,
  idempotencyKey: freshKey(),
});
const orders = () => count(backend.database.adminUrl, 'order', restaurant.id);

describe('an attempt that is given up', () => {
  it('makes no order any more, though it was waiting in another backend', async () => {
    const request = body();
    const own = { restaurantId: restaurant.id, idempotencyKey: request.idempotencyKey };
    const before = await orders();
    const holder = createDatabase({ url: backend.database.adminUrl, maxConnections: 1 });
    const client = await holder.pool.connect();
    await client.query('begin');
    await client.query('select 1 from counter where restaurant_id = $1 for update', [restaurant.id]);
    const waiting = () => lockWaits(backend.database);
    const givingUp = dinerClient(second.url).order.giveUp.mutate(own);
    await expect.poll(waiting, { timeout: 10_000 }).toBe(1);
    const placing = postToDiner(backend.url, 'order.place', request);
    await expect.poll(waiting, { timeout: 10_000 }).toBe(2);
    await client.query('commit');
    client.release();
    await holder.close();
    expect(await givingUp).toEqual({ outcome: 'NOT_PLACED' });
    const late = await placing;
    expect([late.status, failureCode(late)]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    const again = await postToDiner(second.url, 'order.place', request);
    expect([again.status, failureCode(again)]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    const diner = dinerClient(backend.url);
    expect(await diner.order.outcome.query(own)).toEqual({ outcome: 'NOT_PLACED' });
    expect(await diner.order.giveUp.mutate(own)).toEqual({ outcome: 'NOT_PLACED' });
    expect(await orders()).toBe(before);
    expect((await diner.order.place.mutate(body())).outcome).toBe('PLACED');
  });

  it('is either placed or gone when both are asked at once', async () => {
    const before = await orders();
    const rounds = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const request = body();
        const own = { restaurantId: restaurant.id, idempotencyKey: request.idempotencyKey };
        const [placing, givingUp] = await Promise.all([
          postToDiner(backend.url, 'order.place', request),
          dinerClient(second.url).order.giveUp.mutate(own),
        ]);
        return [placing.status, givingUp.outcome].join(' ');
      }),
    );
    expect(rounds.filter((told) => told !== '200 PLACED' && told !== '422 NOT_PLACED')).toEqual([]);
    expect(await orders()).toBe(before + rounds.filter((told) => told === '200 PLACED').length);
  });

  it('cannot be given up once it is placed', async () => {
    const request = body();
    const diner = dinerClient(backend.url);
    const placed = await diner.order.place.mutate(request);
    const { restaurantId, idempotencyKey } = request;
    expect(await diner.order.giveUp.mutate({ restaurantId, idempotencyKey })).toEqual(placed);
    expect(await diner.order.place.mutate(request)).toEqual(placed);
  });

  it('leaves nothing behind at what is no restaurant', async () => {
    const own = { restaurantId: v7(), idempotencyKey: freshKey() };
    expect(await dinerClient(backend.url).order.giveUp.mutate(own)).toEqual({ outcome: 'NOT_PLACED' });
    expect(await count(backend.database.adminUrl, 'idempotency_record', own.restaurantId)).toBe(0);
  });
});
