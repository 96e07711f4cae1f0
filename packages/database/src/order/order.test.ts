import type { Id, RestaurantId } from '@toast/domain/ids';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { json } from '../column.ts';
import { eventRows } from '../event/rows.ts';
import { eventsSince } from '../event/since.ts';
import { takeNumbers } from '../event/take.ts';
import { ConstraintViolation } from '../faults.ts';
import { answerUnderKey } from '../integration/idempotency.reads.ts';
import { insertAnswer, keyTaken } from '../integration/idempotency.writes.ts';
import { ticketsOnTheRail } from '../kitchen/kitchen.reads.ts';
import { forRestaurant } from '../scope.ts';
import { businessDate, id, placed } from '../test-order.ts';
import { makeRestaurant } from '../test-restaurant.ts';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { transact } from '../transaction.ts';
import { orderById, ordersChangedAfter, ordersOfBusinessDate } from './order.reads.ts';
import { changeOrder } from './order.writes.ts';

let test: TestDatabase;
let restaurantId: RestaurantId;
const stations = [id<Id<'station'>>(), id<Id<'station'>>()] as const;

async function furnish(): Promise<RestaurantId> {
  const made = await makeRestaurant(test.db);
  await transact(test.db, made, (trx) =>
    trx.commitWith([
      trx.insertInto('station').values(stations.map((station) => ({ id: station, name: 'Station' }))),
      trx.insertInto('menu_version').values({
        version: 1,
        document: json({} as never),
        hash: '',
        draft_rev: 1,
        published_at: new Date(),
        published_by: '',
      }),
    ]),
  );
  return made;
}

beforeAll(async () => {
  test = await createTestDatabase(inject('postgres'));
  restaurantId = await furnish();
});
afterAll(() => test.drop());

/** Claims the key, takes the numbers, writes the order: two flights. */
const place = (key: string, at = restaurantId) =>
  transact(test.db, at, async (trx) => {
    const record = { client_id: 'test', key, request_hash: 'hash', status: 201, response: null };
    const [, taken] = await trx.flight([
      insertAnswer(record),
      takeNumbers({ events: 3, orderDate: businessDate }),
    ]);
    const { event_seq: seq = 0, order_number: number = 0 } = taken.rows[0] ?? {};
    const order = placed(stations, number, seq - 3);
    await trx.commitWith([...order.statements, eventRows(seq, order.events)]);
    return { ...order, number, seq };
  });

describe('an order', () => {
  it('is read back whole: amounts as numbers, instants as dates, its lines in order', async () => {
    const { orderId, number, seq, response } = await place('whole');
    const order = await orderById(forRestaurant(test.db, restaurantId), orderId).executeTakeFirstOrThrow();
    expect(order).toMatchObject({
      id: orderId,
      display_number: number,
      business_date: businessDate,
      priced: response.priced,
      updated_seq: seq,
      rev: 1,
      payment_status: 'OPEN',
      fulfilment: ['a', 'b', 'c'].map((lineId) => ({ lineId, state: 'NEW' })),
    });
    expect(order.opened_at).toBeInstanceOf(Date);
    const tickets = await ticketsOnTheRail(forRestaurant(test.db, restaurantId), businessDate, 100).execute();
    expect(
      tickets
        .filter((ticket) => ticket.order_id === orderId)
        .flatMap(({ lines }) => lines)
        .map(({ quantity }) => quantity),
    ).toEqual([2, 2, 2]);
  });

  it('is placed once however often its key is sent at once, and leaves no gap in numbers or events', async () => {
    const alone = await furnish();
    const sent = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => place(`key ${n % 4}`, alone)));
    const refused = sent.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as unknown] : [],
    );
    expect(refused).toHaveLength(16);
    for (const reason of refused) expect(reason).toEqual(new ConstraintViolation(keyTaken, 'unique'));
    const orders = await ordersOfBusinessDate(forRestaurant(test.db, alone), businessDate, 100).execute();
    expect(orders.map(({ display_number }) => display_number)).toEqual([4, 3, 2, 1]);
    const events = await eventsSince(test.db, alone, 0, { limit: 100 });
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
    const [answer] = await forRestaurant(test.db, alone).rows(
      answerUnderKey({ clientId: 'test', key: 'key 1' }),
    );
    expect(answer).toEqual({ request_hash: 'hash', status: 201, response: null });
  });

  it('is changed by whoever knows its revision, and shows after the place in the log where that happened', async () => {
    const { orderId, seq } = await place('changed');
    const change = (rev: number) =>
      transact(test.db, restaurantId, async (trx) => {
        const [taken] = await trx.rows(takeNumbers({ events: 1 }));
        const changed = await changeOrder(trx, orderId, rev, {
          state: 'READY',
          updated_at: new Date(),
          updated_seq: taken?.event_seq ?? 0,
        }).execute();
        if (changed.length === 0) await trx.rollback();
        return changed;
      });
    expect(await change(1)).toEqual([{ id: orderId, rev: 2 }]);
    expect(await change(1)).toEqual([]);
    const changed = await ordersChangedAfter(
      forRestaurant(test.db, restaurantId),
      seq,
      undefined,
      10,
    ).execute();
    expect(changed.map((order) => [order.id, order.state, order.rev])).toEqual([[orderId, 'READY', 2]]);
  });

  it('is missing for another restaurant', async () => {
    const { orderId } = await place('foreign');
    const other = forRestaurant(test.db, await furnish());
    expect(await orderById(other, orderId).execute()).toEqual([]);
    expect(
      await changeOrder(Object.assign(other, { commitWith: never, rollback: never }), orderId, 1, {
        note: 'x',
      }).execute(),
    ).toEqual([]);
  });

  it("cannot refer to another restaurant's menu, station or lines", async () => {
    const bare = await makeRestaurant(test.db);
    await expect(place('no menu', bare)).rejects.toEqual(
      new ConstraintViolation('order_menu_version_fk', 'foreign key'),
    );
  });
});

const never = (): Promise<never> => Promise.reject(new Error('not used'));
