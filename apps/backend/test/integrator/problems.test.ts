import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { freshKey, guest, someCart } from '../support/carts.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';

let backend: SeededBackend;
let restaurant: DemoRestaurant;
let other: DemoRestaurant;

beforeAll(async () => {
  backend = await startSeededBackend();
  restaurant = await demoRestaurant(backend, 0);
  other = await demoRestaurant(backend, 1);
});
afterAll(() => backend.stop());

type Ask = {
  method?: string;
  path?: string;
  key?: string | null;
  idempotencyKey?: string;
  body?: unknown;
  type?: string;
};

/** What any answer may have in it. */
type Answered = {
  id: string;
  type: string;
  requestId: string;
  fields: object;
  orders: { id: string }[];
  nextCursor: string;
  hasMore: boolean;
};

async function ask({ method = 'GET', path = '', key = restaurant.apiKey, idempotencyKey, body, type }: Ask) {
  const response = await fetch(`${backend.url}/v1/restaurants/${path}`, {
    method,
    headers: {
      ...(key !== null && { authorization: `Bearer ${key}` }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      ...(body !== undefined && { 'content-type': type ?? 'application/json' }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { response, problem: (await response.json()) as Answered };
}

const order = (change: object = {}) => ({ cart: someCart(restaurant.menu), guest, ...change });

describe('a failure', () => {
  const cases: [string, number, string, () => Ask][] = [
    ['no key', 401, 'unauthenticated', () => ({ path: `${restaurant.id}/menu`, key: null })],
    [
      'an unknown key',
      401,
      'unauthenticated',
      () => ({ path: `${restaurant.id}/menu`, key: `toast_${'x'.repeat(43)}` }),
    ],
    ["another restaurant's id", 404, 'not-found', () => ({ path: `${other.id}/menu` })],
    [
      "another restaurant's key",
      404,
      'not-found',
      () => ({ path: `${restaurant.id}/menu`, key: other.apiKey }),
    ],
    ['an unknown restaurant', 404, 'not-found', () => ({ path: `${v7()}/menu` })],
    ['no UUID', 400, 'validation', () => ({ path: 'dublin/menu' })],
    ['an unknown order', 404, 'not-found', () => ({ path: `${restaurant.id}/orders/${v7()}` })],
    ['an unknown path', 404, 'not-found', () => ({ path: `${restaurant.id}/tables` })],
    [
      'a wrong method',
      405,
      'method-not-allowed',
      () => ({ method: 'DELETE', path: `${restaurant.id}/menu` }),
    ],
    ['a page too large', 400, 'validation', () => ({ path: `${restaurant.id}/events?limit=101` })],
    ['a number in words', 400, 'validation', () => ({ path: `${restaurant.id}/events?after=ten` })],
    [
      'no idempotency key',
      400,
      'validation',
      () => ({ method: 'POST', path: `${restaurant.id}/orders`, body: order() }),
    ],
    [
      'an idempotency key in the body only',
      400,
      'validation',
      () => ({
        method: 'POST',
        path: `${restaurant.id}/orders`,
        body: order({ idempotencyKey: freshKey() }),
      }),
    ],
    [
      'a body that is no object',
      400,
      'validation',
      () => ({ method: 'POST', path: `${restaurant.id}/orders`, idempotencyKey: freshKey(), body: [1] }),
    ],
    [
      'a body that is no JSON',
      400,
      'validation',
      () => ({
        method: 'POST',
        path: `${restaurant.id}/orders`,
        idempotencyKey: freshKey(),
        body: '{"cart":',
      }),
    ],
    [
      'a body of another type',
      415,
      'unsupported-media-type',
      () => ({
        method: 'POST',
        path: `${restaurant.id}/orders`,
        idempotencyKey: freshKey(),
        body: '<cart/>',
        type: 'application/xml',
      }),
    ],
    [
      'a body above 1 MB',
      413,
      'payload-too-large',
      () => ({
        method: 'POST',
        path: `${restaurant.id}/orders`,
        idempotencyKey: freshKey(),
        body: order({ note: 'x'.repeat(1_100_000) }),
      }),
    ],
    [
      'a quote of another restaurant',
      409,
      'order-refused',
      () => ({
        method: 'POST',
        path: `${restaurant.id}/orders`,
        idempotencyKey: freshKey(),
        body: { quoteId: v7(), guest },
      }),
    ],
  ];

  it.each(cases)('%s is a %i %s problem with a request id', async (_name, status, type, make) => {
    const { response, problem } = await ask(make());
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(problem).toMatchObject({
      type: `urn:toast:problem:${type}`,
      status,
      title: expect.any(String),
      detail: expect.any(String),
    });
    expect(problem.requestId).toBe(response.headers.get('x-request-id'));
  });

  it('names the methods that a path has', async () => {
    const { response } = await ask({ method: 'DELETE', path: `${restaurant.id}/orders` });
    expect(response.headers.get('allow')?.split(', ').sort()).toEqual(['GET', 'POST']);
  });

  it('names the fields that are wrong', async () => {
    const body = order({ cart: { ...someCart(restaurant.menu), diningOption: 'TELEPORT' } });
    const { problem } = await ask({
      method: 'POST',
      path: `${restaurant.id}/orders`,
      idempotencyKey: freshKey(),
      body,
    });
    expect(Object.keys(problem.fields)).toEqual(['cart.diningOption']);
  });
});

describe('a repeated POST /orders', () => {
  it('answers the first response with its status; another body under the key is a 422', async () => {
    const sent = {
      method: 'POST',
      path: `${restaurant.id}/orders`,
      idempotencyKey: freshKey(),
      body: order(),
    };
    const first = await ask(sent);
    const second = await ask(sent);
    expect([first.response.status, second.response.status]).toEqual([201, 201]);
    expect(second.problem).toEqual(first.problem);
    const changed = await ask({ ...sent, body: order({ note: 'something else' }) });
    expect(changed.response.status).toBe(422);
    expect(changed.problem.type).toBe('urn:toast:problem:idempotency-key-reused');
  });

  it('may repeat a cancellation under its key', async () => {
    const placed = await ask({
      method: 'POST',
      path: `${restaurant.id}/orders`,
      idempotencyKey: freshKey(),
      body: order(),
    });
    const cancel = {
      method: 'POST',
      path: `${restaurant.id}/orders/${placed.problem.id}/cancel`,
      idempotencyKey: freshKey(),
      body: {},
    };
    const [first, second] = [await ask(cancel), await ask(cancel)];
    expect(first.response.status).toBe(200);
    expect(second.response.status).toBe(200);
    expect(second.problem).toEqual(first.problem);
  });
});

describe('GET /orders', () => {
  it('pages through every change exactly once, oldest first, and goes on later', async () => {
    const seen: string[] = [];
    let cursor = '';
    for (;;) {
      const { problem: page } = await ask({
        path: `${restaurant.id}/orders?limit=1${cursor && `&cursor=${cursor}`}`,
      });
      seen.push(...page.orders.map(({ id }) => id));
      cursor = page.nextCursor;
      if (!page.hasMore) break;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(2);
    const placed = await ask({
      method: 'POST',
      path: `${restaurant.id}/orders`,
      idempotencyKey: freshKey(),
      body: order(),
    });
    const { problem: later } = await ask({ path: `${restaurant.id}/orders?cursor=${cursor}` });
    expect(later.orders.map(({ id }) => id)).toEqual([placed.problem.id]);
  });

  it('leaves out what was last changed before `updatedSince`', async () => {
    const { problem: none } = await ask({
      path: `${restaurant.id}/orders?updatedSince=2999-01-01T00:00:00Z`,
    });
    expect(none.orders).toEqual([]);
    const { problem: all } = await ask({ path: `${restaurant.id}/orders?updatedSince=2000-01-01T00:00:00Z` });
    expect(all.orders.length).toBeGreaterThan(0);
  });
});

describe('the documentation', () => {
  it('is served from here alone', async () => {
    const page = await fetch(`${backend.url}/docs`);
    expect(page.headers.get('content-type')).toContain('text/html');
    const html = await page.text();
    expect(html).not.toMatch(/https?:\/\//);
    const script = await fetch(`${backend.url}/docs/rapidoc.js`);
    expect(script.headers.get('content-type')).toContain('javascript');
  });
});
