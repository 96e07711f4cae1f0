import type { Bed } from '../bed/bed.ts';
import type { Shot } from '../load/plan.ts';

/** The reads that would suffer from a long history: the kitchen's rail, and what has changed lately for an integrator. */
export async function readShots(bed: Bed): Promise<Readonly<Record<'rail' | 'list', Shot>>> {
  const [restaurant] = bed.demo.restaurants;
  const code = bed.demo.kitchen.find((each) => each.restaurantId === restaurant?.id)?.pairingCode;
  if (restaurant === undefined || code === undefined) throw new Error('no demo restaurant');
  const paired = await fetch(`${bed.url}/trpc/kitchen/device.pair`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: bed.demo.urls.kitchen },
    body: JSON.stringify({ code, label: 'bench' }),
  });
  const cookie = paired.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const since = new Date(Date.now() - 3_600_000).toISOString();
  return {
    rail: { path: '/trpc/kitchen/tickets.rail', headers: { cookie }, holds: '"tickets"' },
    list: {
      path: `/v1/restaurants/${restaurant.id}/orders?limit=50&updatedSince=${encodeURIComponent(since)}`,
      headers: { authorization: `Bearer ${restaurant.apiKey}` },
      holds: '"orders"',
    },
  };
}
