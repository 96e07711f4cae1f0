import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestsPerMinute } from '../../src/http/key-budgets.ts';
import { askAsIntegrator } from '../failure/support/asking.ts';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';

let backend: SeededBackend;
let greedy: DemoRestaurant;
let other: DemoRestaurant;
beforeAll(async () => {
  backend = await startSeededBackend();
  [greedy, other] = (await Promise.all([0, 1].map((index) => demoRestaurant(backend, index)))) as [
    DemoRestaurant,
    DemoRestaurant,
  ];
});
afterAll(() => backend?.stop());

const menu = ({ id, apiKey }: DemoRestaurant) =>
  fetch(`${backend.url}/v1/restaurants/${id}/menu`, { headers: { authorization: `Bearer ${apiKey}` } });

describe('an API key', () => {
  it('may ask a thousand times a minute, is told what is left, and goes on placing orders', async () => {
    const first = await menu(greedy);
    expect([
      first.status,
      first.headers.get('ratelimit-limit'),
      first.headers.get('ratelimit-remaining'),
    ]).toEqual([200, String(requestsPerMinute), String(requestsPerMinute - 1)]);
    await first.arrayBuffer();
    for (let sent = 1; sent < requestsPerMinute; sent += 100)
      await Promise.all(
        Array.from({ length: Math.min(100, requestsPerMinute - sent) }, () =>
          menu(greedy).then((answer) => answer.arrayBuffer()),
        ),
      );
    const refused = await menu(greedy);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('ratelimit-remaining')).toBe('0');
    expect(refused.headers.get('retry-after')).toBe(refused.headers.get('ratelimit-reset'));
    expect(await refused.json()).toMatchObject({
      type: 'urn:toast:problem:too-many-requests',
      reason: 'API_KEY',
      retryAfter: Number(refused.headers.get('retry-after')),
    });
    expect((await menu(other)).status).toBe(200);
    expect((await askAsIntegrator(backend.url).place(greedy)).status).toBe(201);
  });
});
