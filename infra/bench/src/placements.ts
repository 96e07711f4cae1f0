import { randomUUID } from 'node:crypto';
import type { Menu } from '@toast/domain/menu/menu';
import type { Demo } from '@toast/local/demo';
import type { Bed } from './bed.ts';
import { threeLines } from './cart.ts';
import { load, type Shot } from './load.ts';
import { percentile, round } from './statistics.ts';

export type Placements = {
  connections: number;
  restaurants: number;
  perSecond: number;
  p50: number;
  p95: number;
  orders: number;
};

/** Orders placed over HTTP by the diner's door: three lines with modifiers, priced, taxed, with key, tickets and events. */
export async function benchPlacements(
  bed: Bed,
  connections: number,
  restaurants: number,
  seconds: number,
): Promise<Placements> {
  const bodies = await Promise.all(
    bed.demo.restaurants.slice(0, restaurants).map((each) => bodyOf(bed, each)),
  );
  let count = 0;
  const next = (): Shot => {
    const make = bodies[count++ % bodies.length];
    if (make === undefined) throw new Error('no restaurant');
    return { method: 'POST', path: '/trpc/diner/order.place', body: make() };
  };
  const accept = (status: number, body: string) => status === 200 && body.includes('"outcome":"PLACED"');
  await load(bed.url, { connections, seconds: 3, next, accept });
  const result = await load(bed.url, { connections, seconds, next, accept });
  return {
    connections,
    restaurants,
    perSecond: round(result.perSecond),
    p50: round(percentile(result.latencies, 0.5), 1),
    p95: round(percentile(result.latencies, 0.95), 1),
    orders: result.count,
  };
}

async function bodyOf(bed: Bed, restaurant: Demo['restaurants'][number]): Promise<() => string> {
  const answer = await fetch(`${bed.url}/v1/restaurants/${restaurant.id}/menu`, {
    headers: { authorization: `Bearer ${restaurant.apiKey}` },
  });
  const cart = threeLines((await answer.json()) as Menu);
  const guest = { name: 'Bench', phone: '+353 1 234 5678', email: 'bench@example.com', table: '1' };
  return () =>
    JSON.stringify({ restaurantId: restaurant.id, cart, guest, note: '', idempotencyKey: randomUUID() });
}
