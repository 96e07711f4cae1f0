import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { freshKey, guest, someCart } from '../support/carts.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { integratorClient } from './client.ts';

let backend: SeededBackend;
let restaurant: DemoRestaurant;
let client: ReturnType<typeof integratorClient>;
let path: { restaurantId: string };

beforeAll(async () => {
  backend = await startSeededBackend();
  restaurant = await demoRestaurant(backend);
  client = integratorClient(backend.url, restaurant.apiKey);
  path = { restaurantId: restaurant.id };
});
afterAll(() => backend.stop());

describe('a client generated from the OpenAPI document', () => {
  it('reads the menu, prices a cart, places the order, finds it, follows the log and cancels', async () => {
    const menu = await client.GET('/v1/restaurants/{restaurantId}/menu', { params: { path } });
    expect(menu.response.status).toBe(200);
    expect(menu.data?.version).toBe(restaurant.menu.version);

    const cart = JSON.parse(JSON.stringify(someCart(restaurant.menu)));
    const quote = await client.POST('/v1/restaurants/{restaurantId}/quotes', {
      params: { path },
      body: { cart },
    });
    expect(quote.response.status).toBe(201);
    const quoted = quote.data ?? expect.fail('not quoted');

    const placed = await client.POST('/v1/restaurants/{restaurantId}/orders', {
      params: { path, header: { 'Idempotency-Key': freshKey() } },
      body: { quoteId: quoted.id, guest, note: 'by the door', externalId: 'till-17' },
    });
    expect(placed.response.status).toBe(201);
    const order = placed.data ?? expect.fail('not placed');
    expect(order.priced.total).toBe(quoted.priced.total);
    expect(order.externalId).toBe('till-17');
    expect(placed.response.headers.get('location')).toBe(
      `/v1/restaurants/${restaurant.id}/orders/${order.id}`,
    );

    const found = await client.GET('/v1/restaurants/{restaurantId}/orders/{orderId}', {
      params: { path: { ...path, orderId: order.id } },
    });
    expect(found.data).toEqual(order);

    const cancelled = await client.POST('/v1/restaurants/{restaurantId}/orders/{orderId}/cancel', {
      params: { path: { ...path, orderId: order.id }, header: { 'Idempotency-Key': freshKey() } },
      body: { reason: 'The guest called' },
    });
    expect(cancelled.data).toMatchObject({
      state: 'CANCELLED',
      cancelledBy: 'INTEGRATOR',
      cancelReason: 'The guest called',
    });

    const log = await client.GET('/v1/restaurants/{restaurantId}/events', {
      params: { path, query: { after: 0 } },
    });
    const types = log.data?.events
      .filter((event) => JSON.stringify(event).includes(order.id))
      .map(({ type }) => type);
    expect(types).toEqual(['order.placed', 'ticket.opened', 'order.cancelled', 'ticket.voided']);
  });

  it('is told in the document what the server serves', async () => {
    const served = (await (await fetch(`${backend.url}/openapi.json`)).json()) as { servers: unknown };
    const committed = JSON.parse(
      await readFile(new URL('../../openapi.json', import.meta.url), 'utf8'),
    ) as object;
    expect({ ...served, servers: null }).toEqual({ ...committed, servers: null });
  });
});
