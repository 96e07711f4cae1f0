import { randomUUID } from 'node:crypto';
import { asId, type RestaurantId, type StationId } from '@toast/domain/ids';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createDatabase, type Database } from './client.ts';
import { ConstraintViolation } from './faults.ts';
import { insertRows } from './insert-rows.ts';
import { forRestaurant } from './scope.ts';
import { TENANT } from './statement.ts';
import { makeRestaurant } from './test-restaurant.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';
import { transact } from './transaction.ts';

let test: TestDatabase;
let restaurantId: RestaurantId;
let one: Database;

beforeAll(async () => {
  test = await createTestDatabase(inject('postgres'));
  restaurantId = await makeRestaurant(test.db);
  one = createDatabase({ url: test.appUrl, maxConnections: 1 });
});
afterAll(async () => {
  await one.close();
  await test.drop();
});

const newStation = () => ({ id: asId<StationId>(randomUUID()), name: randomUUID() });
const names = async (db = test.db) =>
  (await forRestaurant(db, restaurantId).selectFrom('station').select('name').execute()).map(
    ({ name }) => name,
  );
const backendPid = async (db: Database) =>
  (await db.pool.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid;

describe('a transaction', () => {
  it('commits with its last flight, or by itself when the work is done', async () => {
    const [first, second] = [newStation(), newStation()];
    await transact(one, restaurantId, async (trx) => {
      await trx.flight([insertRows('station', [first])]);
      await trx.commitWith([trx.selectFrom('station').select('id')]);
      await expect(trx.flight([])).rejects.toThrow('already ended');
    });
    await transact(one, restaurantId, async (trx) => {
      await trx.insertInto('station').values(second).execute();
    });
    expect(await names()).toEqual(expect.arrayContaining([first.name, second.name]));
  });

  it('takes everything back when the work throws, rolls back or never began', async () => {
    const lost = newStation();
    const thrown = transact(one, restaurantId, async (trx) => {
      await trx.flight([insertRows('station', [lost])]);
      throw new Error('no');
    });
    await expect(thrown).rejects.toThrow('no');
    const refusal = await transact(one, restaurantId, async (trx) => {
      await trx.flight([insertRows('station', [lost])]);
      await trx.rollback();
      return 'SOLD_OUT';
    });
    expect(refusal).toBe('SOLD_OUT');
    expect(await transact(one, restaurantId, async () => 'nothing sent')).toBe('nothing sent');
    expect(await names()).not.toContain(lost.name);
  });

  it('names the constraint that aborted a flight, writes nothing of it, and leaves the connection clean', async () => {
    const pid = await backendPid(one);
    const before = newStation();
    const doomed = transact(one, restaurantId, (trx) =>
      trx.commitWith([
        insertRows('station', [before]),
        trx.insertInto('stock').values({ entity_id: before.id as never, status: 'QUANTITY', quantity: -1 }),
        insertRows('station', [newStation()]),
      ]),
    );
    await expect(doomed).rejects.toEqual(new ConstraintViolation('stock_quantity_not_negative', 'check'));
    expect(await names(one)).not.toContain(before.name);
    expect(await backendPid(one)).toBe(pid);
  });

  it('lets the work turn a violation into a value; nothing of it stays', async () => {
    const twice = newStation();
    const answer = await transact(one, restaurantId, async (trx) => {
      await trx.flight([insertRows('station', [twice])]);
      try {
        await trx.flight([insertRows('station', [twice])]);
      } catch (error) {
        if (error instanceof ConstraintViolation && error.constraint === 'station_pkey') return 'DUPLICATE';
        throw error;
      }
      return 'NEW';
    });
    expect(answer).toBe('DUPLICATE');
    expect(await names(one)).not.toContain(twice.name);
  });

  it('prepares a statement again whose first use came to nothing in an aborted flight', async () => {
    const rows = [newStation(), newStation(), newStation(), newStation(), newStation()];
    const named = insertRows('station', rows);
    const doomed = transact(one, restaurantId, (trx) =>
      trx.flight([
        trx.insertInto('stock').values({ entity_id: rows[0]?.id as never, status: 'QUANTITY', quantity: -1 }),
        named,
        named,
      ]),
    );
    await expect(doomed).rejects.toThrow(ConstraintViolation);
    await transact(one, restaurantId, (trx) => trx.commitWith([named]));
    expect(await names()).toEqual(expect.arrayContaining(rows.map(({ name }) => name)));
  });

  it('leaves nothing open on its connection when a value of its last flight cannot be sent', async () => {
    const lost = newStation();
    const unsendable = transact(one, restaurantId, async (trx) => {
      await trx.flight([insertRows('station', [lost])]);
      await trx.commitWith([trx.selectFrom('event').select('seq').where('at', '>', new Date(Number.NaN))]);
    });
    await expect(unsendable).rejects.toThrow(RangeError);
    const { rows } = await one.pool.query("select current_setting('app.restaurant_id', true) as tenant");
    expect(rows).toEqual([{ tenant: '' }]);
    expect(await names(one)).not.toContain(lost.name);
  });

  it('prepares a statement anew when a migration has changed what it gives back', async () => {
    const everything = {
      sql: 'select * from payment where restaurant_id = $1',
      parameters: [TENANT],
      name: 'test.everything',
    };
    const look = () => transact(one, restaurantId, (trx) => trx.commitWith([everything]));
    await look();
    await look();
    const admin = new pg.Client({ connectionString: test.adminUrl });
    await admin.connect();
    await admin.query('alter table payment add column remark text');
    await admin.end();
    await expect(look()).rejects.toThrow('cached plan must not change result type');
    await expect(look()).resolves.toHaveLength(1);
  });

  it('waits and goes on when two lock crosswise, if the caller allows another attempt', async () => {
    const [a, b] = [newStation(), newStation()];
    await forRestaurant(test.db, restaurantId).insertInto('station').values([a, b]).execute();
    const bothHoldOne = Promise.withResolvers<void>();
    let holding = 0;
    const work = (first: StationId, second: StationId) =>
      transact(
        test.db,
        restaurantId,
        async (trx) => {
          await trx
            .updateTable('station')
            .set((eb) => ({ sort: eb('sort', '+', 1) }))
            .where('id', '=', first)
            .execute();
          holding += 1;
          if (holding === 2) bothHoldOne.resolve();
          await bothHoldOne.promise;
          await trx
            .updateTable('station')
            .set((eb) => ({ sort: eb('sort', '+', 1) }))
            .where('id', '=', second)
            .execute();
        },
        { attempts: 3 },
      );
    await Promise.all([work(a.id, b.id), work(b.id, a.id)]);
    const rows = await forRestaurant(test.db, restaurantId)
      .selectFrom('station')
      .select('sort')
      .where('id', 'in', [a.id, b.id])
      .execute();
    expect(rows).toEqual([{ sort: 2 }, { sort: 2 }]);
  });
});
