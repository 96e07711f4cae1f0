import { randomUUID } from 'node:crypto';
import { asId, type EventId, type RestaurantId } from '@toast/domain/ids';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addSales } from '../order/sales.writes.ts';
import { forRestaurant } from '../scope.ts';
import { makeRestaurant } from '../test-restaurant.ts';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { transact } from '../transaction.ts';
import { append } from './append.ts';
import { effectMark } from './effect.reads.ts';
import { pruneDone } from './effect.writes.ts';
import { once } from './once.ts';
import { beginEffects } from './relay.writes.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase(inject('postgres'));
});
afterAll(() => test.drop());

const effect = 'counting';
const nothing = { cancelled: 0, gross: 0, discount: 0, tax: 0, total: 0 };
const types = ['order.placed'];
const date = '2026-11-20';

/** A restaurant with so many events, of which every third is another type, where the effect has begun. */
async function withLog(count: number): Promise<RestaurantId> {
  const restaurantId = await makeRestaurant(test.db);
  await transact(test.db, restaurantId, (trx) =>
    append(
      trx,
      Array.from({ length: count }, (_, index) => ({
        id: asId<EventId>(randomUUID()),
        type: index % 3 === 2 ? 'ticket.opened' : 'order.placed',
        entityId: randomUUID(),
        payload: {},
        at: new Date(),
        actor: 'test',
      })),
    ),
  );
  await forRestaurant(test.db, restaurantId).flight(beginEffects([{ effect, seq: 0 }]));
  return restaurantId;
}

/** Counts each event in the takings of the day, once, except those that are left out. */
const count = (restaurantId: RestaurantId, seqs: readonly number[], leaveOut: readonly number[] = []) =>
  once(
    test.db,
    { restaurantId, effect, types, events: seqs.map((seq) => ({ seq })), now: new Date() },
    async (_trx, fresh) => {
      const done = fresh.map(({ seq }) => seq).filter((seq) => !leaveOut.includes(seq));
      return {
        done,
        statements:
          done.length === 0 ? [] : addSales([{ business_date: date, orders: done.length, ...nothing }]),
      };
    },
  );

async function counted(restaurantId: RestaurantId) {
  const tenant = forRestaurant(test.db, restaurantId);
  const sales = await tenant.selectFrom('daily_sales').select('orders').executeTakeFirst();
  const [mark] = await tenant.rows(effectMark({ effect }));
  const records = await tenant.selectFrom('effect_done').select('seq').orderBy('seq').execute();
  return { orders: sales?.orders ?? 0, mark: mark?.seq, records: records.map(({ seq }) => seq) };
}

describe('an effect in this database', () => {
  it('happens once per event, however often and at once its jobs run', async () => {
    const restaurantId = await withLog(9);
    const jobs = [
      [1, 2],
      [4, 5],
      [7, 8],
      [1, 2, 4],
      [5, 7, 8],
    ];
    await Promise.all([...jobs, ...jobs].map((seqs) => count(restaurantId, seqs)));
    expect(await counted(restaurantId)).toEqual({ orders: 6, mark: 9, records: [1, 2, 4, 5, 7, 8] });
  });

  it('says how far everything is done: not beyond an event that is left, whatever comes after it', async () => {
    const restaurantId = await withLog(9);
    await count(restaurantId, [7, 8]);
    expect(await counted(restaurantId)).toMatchObject({ orders: 2, mark: 0 });
    await count(restaurantId, [1, 2, 4, 5], [4]);
    expect(await counted(restaurantId)).toMatchObject({ orders: 5, mark: 3 });
    await count(restaurantId, [4]);
    expect(await counted(restaurantId)).toMatchObject({ orders: 6, mark: 9 });
  });

  it('leaves no record when its statements fail', async () => {
    const restaurantId = await withLog(3);
    const failing = once(
      test.db,
      { restaurantId, effect, types, events: [{ seq: 1 }], now: new Date() },
      async () => ({
        done: [1],
        statements: addSales([{ business_date: 'no date', orders: 1, ...nothing }]),
      }),
    );
    await expect(failing).rejects.toThrow('invalid input syntax');
    expect(await counted(restaurantId)).toEqual({ orders: 0, mark: 0, records: [] });
  });

  it('stays done when its records are forgotten behind the mark', async () => {
    const restaurantId = await withLog(9);
    await count(restaurantId, [1, 2, 5]);
    const tenant = forRestaurant(test.db, restaurantId);
    const later = new Date(Date.now() + 1_000);
    const [first] = await tenant.flight([pruneDone(tenant, later, 1)]);
    const [second] = await tenant.flight([pruneDone(tenant, later, 9)]);
    expect([first.affected, second.affected]).toEqual([1, 1]);
    await count(restaurantId, [1, 2, 5]);
    expect(await counted(restaurantId)).toEqual({ orders: 3, mark: 3, records: [5] });
  });
});
