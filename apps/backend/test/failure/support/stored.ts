import { expect } from 'vitest';
import { rows } from '../../support/sql.ts';
import type { Order, Placed } from './guests.ts';

/** Every acknowledged order exists exactly once under its key, whole, with its events, and nothing else does; no log has a gap. */
export async function expectStoredOnce(
  adminUrl: string,
  orders: readonly Order[],
  acknowledged: readonly Placed[],
): Promise<void> {
  const stored = await rows<{ id: string; key: string }>(
    adminUrl,
    `select o.id, r.key from "order" o
       join idempotency_record r on r.restaurant_id = o.restaurant_id and r.response->>'id' = o.id::text`,
  );
  const named = (list: readonly { readonly id: string; readonly key: string }[]) =>
    list.map(({ id, key }) => `${key} ${id}`).toSorted();
  expect(named(stored)).toEqual(named(acknowledged));
  expect(stored.map(({ key }) => key).toSorted()).toEqual(
    orders.map(({ idempotencyKey }) => idempotencyKey).toSorted(),
  );
  // One statement per table and question: on Citus each is one that every shard can answer for itself.
  const counted = async (sql: string) => (await rows<{ n: number }>(adminUrl, sql))[0]?.n;
  expect(await counted('select count(*)::int as n from "order"')).toBe(orders.length);
  const of = 'x.restaurant_id = o.restaurant_id';
  for (const missing of [
    `(select count(*) from selection x where ${of} and x.order_id = o.id) <> json_array_length(o.priced->'lines')`,
    `not exists (select 1 from ticket x where ${of} and x.order_id = o.id)`,
    `not exists (select 1 from "check" x where ${of} and x.order_id = o.id)`,
    `(select count(*) from event x where ${of} and x.type = 'order.placed' and x.entity_id = o.id) <> 1`,
  ])
    expect([missing, await counted(`select count(*)::int as n from "order" o where ${missing}`)]).toEqual([
      missing,
      0,
    ]);
  const gaps = await rows(
    adminUrl,
    `select c.restaurant_id from counter c where
       c.event_seq <> (select count(*) from event x where x.restaurant_id = c.restaurant_id)
       or c.event_seq <> (select coalesce(max(x.seq), 0) from event x where x.restaurant_id = c.restaurant_id)
       or c.order_number <> (select count(*) from "order" x where x.restaurant_id = c.restaurant_id)`,
  );
  expect(gaps).toEqual([]);
}

/** What a kitchen's screen has to hear: the `seq` of each event about a ticket of this restaurant, after a `seq`. */
export const ticketSeqs = async (adminUrl: string, restaurantId: string, after: number): Promise<number[]> =>
  (
    await rows<{ seq: number }>(
      adminUrl,
      `select seq::int as seq from event where restaurant_id = $1 and seq > $2 and payload->>'ticketId' is not null order by seq`,
      [restaurantId, after],
    )
  ).map(({ seq }) => seq);

/** Seq of the last event of a restaurant. */
export const lastSeq = async (adminUrl: string, restaurantId: string): Promise<number> =>
  (
    await rows<{ seq: number }>(
      adminUrl,
      'select event_seq::int as seq from counter where restaurant_id = $1',
      [restaurantId],
    )
  )[0]?.seq ?? 0;
