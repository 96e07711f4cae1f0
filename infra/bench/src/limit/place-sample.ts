import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Bed } from '../bed/bed.ts';
import { guest } from '../load/place-shots.ts';
import { type SampleRows, sampleOrder } from './sample-order.ts';

/** Places one order through the backend and reads the rows that it wrote. `client`: as the tables' owner. */
export async function placeSample(bed: Bed, client: pg.Client): Promise<SampleRows> {
  const restaurantId = bed.restaurants[0]?.id;
  const before = await client.query<{ seq: string }>(
    'select event_seq as seq from counter where restaurant_id = $1',
    [restaurantId],
  );
  const key = randomUUID();
  const answer = await fetch(`${bed.url}/trpc/diner/order.place`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ restaurantId, cart: bed.cart, guest, note: '', idempotencyKey: key }),
  });
  if (answer.status !== 200 || restaurantId === undefined)
    throw new Error(`an order was answered ${answer.status}`);
  const placed = (await answer.json()) as { result: { data: { order: { id: string } } } };
  const orderId = placed.result.data.order.id;
  return sampleOrder(client, restaurantId, { orderId, key, fromSeq: Number(before.rows[0]?.seq) });
}
