import { randomUUID } from 'node:crypto';
import { asId, type EventId } from '@toast/domain/ids';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makeRestaurant } from '../test-restaurant.ts';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { transact } from '../transaction.ts';
import { append, type NewEvent } from './append.ts';
import { eventsSince, headSeq } from './since.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase(inject('postgres'));
});
afterAll(() => test.drop());

const event = (type: string): NewEvent => ({
  id: asId<EventId>(randomUUID()),
  type,
  entityId: randomUUID(),
  payload: { list: [1, 2] },
  at: new Date('2026-11-20T12:00:00Z'),
  actor: 'diner',
});

describe('the event log', () => {
  it('stays gapless while 50 transactions run at once and some are rolled back', async () => {
    const restaurantId = await makeRestaurant(test.db);
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, n) =>
        transact(test.db, restaurantId, async (trx) => {
          const { firstSeq, lastSeq } = await append(trx, [event('order.placed'), event('ticket.opened')]);
          expect(lastSeq).toBe(firstSeq + 1);
          if (n % 5 === 0) throw new Error('changed my mind');
        }),
      ),
    );
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(10);
    const events = await eventsSince(test.db, restaurantId, 0, { limit: 1000 });
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 80 }, (_, n) => n + 1));
    expect(await headSeq(test.db, restaurantId)).toBe(80);
  });

  it('gives back what was appended, after a seq, of the types asked for', async () => {
    const restaurantId = await makeRestaurant(test.db);
    const placed = event('order.placed');
    await transact(test.db, restaurantId, (trx) =>
      append(trx, [event('menu.published'), placed, event('order.ready')]),
    );
    expect(await eventsSince(test.db, restaurantId, 1, { limit: 1 })).toEqual([
      { ...placed, seq: 2, trace: null },
    ]);
    const readies = await eventsSince(test.db, restaurantId, 0, { limit: 9, types: ['order.ready'] });
    expect(readies.map(({ seq }) => seq)).toEqual([3]);
  });

  it('numbers the orders of each business date from 1 and leaves the number alone otherwise', async () => {
    const restaurantId = await makeRestaurant(test.db);
    const take = (orderDate?: string) =>
      transact(test.db, restaurantId, async (trx) => {
        const { counters } = await append(
          trx,
          [event('order.placed')],
          orderDate === undefined ? {} : { orderDate },
        );
        return counters.order_number;
      });
    const numbers: number[] = [];
    for (const date of ['2026-11-20', '2026-11-20', undefined, '2026-11-21', '2026-11-21'])
      numbers.push(await take(date));
    expect(numbers).toEqual([1, 2, 2, 1, 2]);
  });

  it('refuses to append for a restaurant that does not exist', async () => {
    const nobody = asId<Parameters<typeof headSeq>[1]>(randomUUID());
    await expect(transact(test.db, nobody, (trx) => append(trx, [event('order.placed')]))).rejects.toThrow(
      'no counter',
    );
    expect(await headSeq(test.db, nobody)).toBe(0);
  });
});
