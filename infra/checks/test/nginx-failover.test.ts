import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ask } from '../src/ask.ts';
import { demand } from '../src/demand.ts';
import { sites, startIngress } from '../src/ingress.ts';
import { type Behaviour, startToyBackend } from '../src/toy-backend.ts';

demand('nix-instantiate', 'nginx', 'openssl');

const total = 600;
const atOnce = 16;

describe('backends that die under mixed load', () => {
  it.each([
    ['one of the region', 1],
    ['all of the region', 2],
  ])('%s: no request fails, and no order is made twice or lost', async (_what, dying) => {
    const orders = new Map<string, number>();
    /** As the backend does: what was done under a key is answered from what was remembered, whoever is asked. */
    const place: Behaviour = (request, response) => {
      const key = request.headers['idempotency-key'];
      if (request.method === 'POST' && typeof key === 'string' && !orders.has(key))
        orders.set(key, orders.size);
      const answer = () => response.end(JSON.stringify({ order: orders.get(String(key)) ?? null }));
      // Some answers are under way when their backend dies: done, and not yet told.
      setTimeout(answer, 2);
    };
    const toys = await Promise.all([startToyBackend(place), startToyBackend(place), startToyBackend(place)]);
    const [first, second, far] = toys;
    const near = { near: [first.address, second.address], far: [far.address] };
    const ingress = await startIngress({
      upstreams: { api: near, customer: near, admin: near, kitchen: near },
      trusted: ['127.0.0.1'],
    });
    try {
      let next = 0;
      const statuses: number[] = [];
      const told = new Map<string, unknown>();
      const guest = async () => {
        for (let number = next++; number < total; number = next++) {
          if (number === total / 3) void first.close();
          if (number === total / 2 && dying === 2) void second.close();
          const key = `order-${number}-${'x'.repeat(8)}`;
          const writes = number % 2 === 0;
          const asking = writes
            ? { method: 'POST', headers: { 'idempotency-key': key }, body: '{}' }
            : { method: 'GET' };
          const answer = await ask(ingress.ports.https, sites.customer, '/api/trpc/order.any', asking);
          statuses.push(answer.status);
          if (writes) told.set(key, JSON.parse(answer.body));
          await setImmediate();
        }
      };
      await Promise.all(Array.from({ length: atOnce }, guest));
      expect(statuses.filter((status) => status !== 200)).toEqual([]);
      expect(statuses).toHaveLength(total);
      expect(orders.size).toBe(total / 2);
      for (const [key, number] of orders) expect(told.get(key)).toEqual({ order: number });
      if (dying === 2) expect(far.seen.length).toBeGreaterThan(0);
    } finally {
      await ingress.stop();
      await Promise.all(toys.map((toy) => toy.close()));
    }
  });
});
