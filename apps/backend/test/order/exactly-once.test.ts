import { createDatabase } from '@toast/database/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestBackend } from '../support/backend.ts';
import { freshKey, guest, someCart } from '../support/carts.ts';
import { dinerClient } from '../support/clients.ts';
import { lockWaits } from '../support/lock-waits.ts';
import { failureCode, postAsIntegrator, postToDiner } from '../support/raw.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { count, rows } from '../support/sql.ts';
import { startTwoBackends, type TwoBackends } from '../support/two-backends.ts';

let backend: TwoBackends;
let second: TestBackend;
let restaurants: DemoRestaurant[];
beforeAll(async () => {
  backend = await startTwoBackends();
  second = backend.second;
  restaurants = await Promise.all([0, 1, 2].map((index) => demoRestaurant(backend, index)));
});
afterAll(() => backend.stop());

const at = (index: number): DemoRestaurant => {
  const found = restaurants[index];
  if (found === undefined) throw new Error('no such restaurant');
  return found;
};
const body = ({ id, menu }: DemoRestaurant, key = freshKey()) => ({
  restaurantId: id,
  cart: someCart(menu),
  guest,
  idempotencyKey: key,
});
const orders = (restaurant: DemoRestaurant) => count(backend.database.adminUrl, 'order', restaurant.id);

describe('one key', () => {
  it('makes one order and fifty equal answers out of fifty concurrent sends to two backends', async () => {
    const restaurant = at(0);
    const before = await orders(restaurant);
    const request = body(restaurant);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        postToDiner(index % 2 === 0 ? backend.url : second.url, 'order.place', request),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await orders(restaurant)).toBe(before + 1);
  });

  it('answers the same bytes after the order has moved on and the restaurant has closed its doors', async () => {
    const restaurant = at(1);
    const request = body(restaurant);
    const first = await postToDiner(backend.url, 'order.place', request);
    const { order, orderToken } = JSON.parse(first.text).result.data;
    const cancelled = await dinerClient(backend.url).order.cancel.mutate({
      restaurantId: restaurant.id,
      token: orderToken,
    });
    expect(cancelled.outcome).toBe('CANCELLED');
    await rows(
      backend.database.adminUrl,
      "update restaurant set status = 'PAUSED' where restaurant_id = $1",
      [restaurant.id],
    );
    const fresh = await postToDiner(second.url, 'order.place', body(restaurant));
    const again = await postToDiner(second.url, 'order.place', request);
    await rows(
      backend.database.adminUrl,
      "update restaurant set status = 'ACTIVE' where restaurant_id = $1",
      [restaurant.id],
    );
    expect(again.text).toBe(first.text);
    expect(order.state).toBe('APPROVED');
    expect(JSON.parse(fresh.text).result.data).toEqual({
      outcome: 'REFUSED',
      refusals: [{ code: 'CLOSED', next: ['ASK_STAFF'] }],
    });
  });

  it('means the same request whatever the order of its fields and the defaults it leaves out', async () => {
    const restaurant = at(0);
    const request = body(restaurant);
    const first = await postToDiner(backend.url, 'order.place', request);
    const { idempotencyKey, guest: by, cart, restaurantId } = request;
    const shuffled = {
      note: '',
      idempotencyKey,
      cart: { lines: cart.lines, diningOption: cart.diningOption },
      restaurantId: restaurantId.toUpperCase(),
      guest: by,
    };
    expect((await postToDiner(backend.url, 'order.place', shuffled)).text).toBe(first.text);
  });

  it.each([
    ['another cart', (restaurant: DemoRestaurant) => ({ cart: someCart(restaurant.menu, 2) })],
    ['another guest', () => ({ guest: { ...guest, name: 'Somebody else' } })],
    ['another note', () => ({ note: 'and quickly' })],
  ])('is a 422 with %s', async (_, change) => {
    const restaurant = at(0);
    const request = body(restaurant);
    await postToDiner(backend.url, 'order.place', request);
    const before = await orders(restaurant);
    const answer = await postToDiner(backend.url, 'order.place', { ...request, ...change(restaurant) });
    expect([answer.status, failureCode(answer)]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    expect(await orders(restaurant)).toBe(before);
  });

  it('is a key of its own in each restaurant and for each client', async () => {
    const key = freshKey();
    const web = [at(0), at(1)].map(
      async (restaurant) => (await postToDiner(backend.url, 'order.place', body(restaurant, key))).status,
    );
    expect(await Promise.all(web)).toEqual([200, 200]);
    const { cart } = body(at(0));
    const api = await postAsIntegrator(
      backend.url,
      `/restaurants/${at(0).id}/orders`,
      at(0).apiKey,
      { cart, guest },
      key,
    );
    expect(api.status).toBe(201);
  });

  it('gives an integrator the first answer again, status and bytes', async () => {
    const { id, apiKey, menu } = at(2);
    const key = freshKey();
    const send = () =>
      postAsIntegrator(
        backend.url,
        `/restaurants/${id}/orders`,
        apiKey,
        { cart: someCart(menu), guest, externalId: 'till 4' },
        key,
      );
    const answers = await Promise.all(Array.from({ length: 10 }, send));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 201, text: expect.stringContaining('"externalId":"till 4"') });
  });

  it('was not used up by a refusal: the same send is judged afresh', async () => {
    const restaurant = at(2);
    const request = { ...body(restaurant), expectedTotal: 1 };
    expect(
      JSON.parse((await postToDiner(backend.url, 'order.place', request)).text).result.data.outcome,
    ).toBe('REFUSED');
    const total = JSON.parse((await postToDiner(backend.url, 'order.place', request)).text).result.data
      .refusals[0].newTotal;
    const placed = await postToDiner(backend.url, 'order.place', { ...request, expectedTotal: total });
    expect(JSON.parse(placed.text).result.data.outcome).toBe('PLACED');
  });
});

describe('an attempt whose answer was lost', () => {
  it('is found by its key, with the token', async () => {
    const restaurant = at(0);
    const request = body(restaurant);
    const diner = dinerClient(backend.url);
    const ask = () =>
      diner.order.outcome.query({ restaurantId: restaurant.id, idempotencyKey: request.idempotencyKey });
    expect(await ask()).toEqual({ outcome: 'NOT_PLACED' });
    expect(await ask()).toEqual(await ask());
    const placed = await diner.order.place.mutate(request);
    expect(await ask()).toEqual(placed);
  });

  it('is never called not placed while it is being written', async () => {
    const restaurant = at(0);
    const request = body(restaurant);
    const holder = createDatabase({ url: backend.database.adminUrl, maxConnections: 1 });
    const client = await holder.pool.connect();
    await client.query('begin');
    await client.query('select 1 from counter where restaurant_id = $1 for update', [restaurant.id]);
    const placing = postToDiner(backend.url, 'order.place', request);
    await expect.poll(() => lockWaits(backend.database), { timeout: 10_000 }).toBeGreaterThan(0);
    const ask = (url: string) =>
      dinerClient(url).order.outcome.query({
        restaurantId: restaurant.id,
        idempotencyKey: request.idempotencyKey,
      });
    expect((await ask(backend.url)).outcome).toBe('IN_PROGRESS');
    // Another backend does not know of it; it waits for its turn, and by then the order is there.
    const elsewhere = ask(second.url);
    await client.query('commit');
    client.release();
    await holder.close();
    expect(JSON.parse((await placing).text).result.data.outcome).toBe('PLACED');
    expect((await elsewhere).outcome).toBe('PLACED');
  });

  it('is placed once when its connection dies under the commit', async () => {
    const restaurant = at(0);
    const before = await orders(restaurant);
    const killer = createDatabase({ url: backend.database.adminUrl, maxConnections: 1 });
    const sends = Array.from({ length: 40 }, () => body(restaurant));
    const sending = sends.map((request) => postToDiner(backend.url, 'order.place', request));
    // One turn has ended well, and the next is under way.
    await Promise.race(sending);
    for (let round = 0; round < 8; round += 1) {
      await killer.pool.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'toast_app' and state <> 'idle' order by random() limit 2",
      );
    }
    const answers = await Promise.all(sending);
    await killer.close();
    const placed = sends.filter((_, index) => answers[index]?.status === 200);
    for (const [index, { status }] of answers.entries()) {
      if (status === 200) continue;
      expect(status).toBe(503);
      const again = await postToDiner(backend.url, 'order.place', sends[index]);
      expect(again.status).toBe(200);
    }
    expect(placed.length).toBeGreaterThan(0);
    expect(await orders(restaurant)).toBe(before + sends.length);
  });
});

describe('numbers', () => {
  it('have no gaps and no doubles after two hundred concurrent placements in three restaurants', async () => {
    const sends = Array.from({ length: 200 }, (_, index) =>
      postToDiner(index % 2 === 0 ? backend.url : second.url, 'order.place', body(at(index % 3))),
    );
    expect(new Set((await Promise.all(sends)).map(({ status }) => status))).toEqual(new Set([200]));
    for (const { id } of restaurants) {
      const seqs = await rows<{ gapless: boolean }>(
        backend.database.adminUrl,
        'select count(*) = max(seq) and min(seq) = 1 and max(seq) = (select event_seq from counter where restaurant_id = $1) as gapless from event where restaurant_id = $1',
        [id],
      );
      const numbers = await rows<{ gapless: boolean }>(
        backend.database.adminUrl,
        'select count(*) = max(display_number) and min(display_number) = 1 as gapless from "order" where restaurant_id = $1 group by business_date',
        [id],
      );
      expect([...seqs, ...numbers]).toEqual([{ gapless: true }, { gapless: true }]);
    }
  });
});
