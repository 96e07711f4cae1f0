import { randomUUID } from 'node:crypto';
import { asId, type ItemId, type RestaurantId } from '@toast/domain/ids';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ConstraintViolation } from '../faults.ts';
import { forRestaurant } from '../scope.ts';
import { makeRestaurant } from '../test-restaurant.ts';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { transact } from '../transaction.ts';
import { allStock, stockOf } from './stock.reads.ts';
import { notEnough, returnStock, setStock, takeStock } from './stock.writes.ts';

let test: TestDatabase;
let restaurantId: RestaurantId;
beforeAll(async () => {
  test = await createTestDatabase(inject('postgres'));
  restaurantId = await makeRestaurant(test.db);
});
afterAll(() => test.drop());

const item = () => asId<ItemId>(randomUUID());
const take = (entityId: ItemId, quantity: number) =>
  transact(test.db, restaurantId, (trx) => trx.commitWith(takeStock([{ entityId, quantity, epoch: 1 }])));
const giveBack = (entityId: ItemId, quantity: number) =>
  transact(test.db, restaurantId, (trx) => trx.commitWith(returnStock([{ entityId, quantity, epoch: 1 }])));
const set = (
  entityId: ItemId,
  status: 'IN_STOCK' | 'QUANTITY' | 'OUT_OF_STOCK',
  quantity: number | null = null,
) =>
  transact(test.db, restaurantId, (trx) =>
    trx.commitWith([
      setStock(trx, {
        record: { entityId, status, quantity },
        reason: 'by staff',
        epoch: 1,
        by: 'somebody',
        at: new Date(),
      }),
    ]),
  );
const now = async (entityId: ItemId) => {
  const row = await stockOf(forRestaurant(test.db, restaurantId), [entityId]).executeTakeFirst();
  return row === undefined ? undefined : [row.status, row.quantity];
};

describe('stock', () => {
  it('counts down to sold out, and a cancellation brings it back', async () => {
    const soup = item();
    await set(soup, 'QUANTITY', 3);
    await take(soup, 2);
    expect(await now(soup)).toEqual(['QUANTITY', 1]);
    await take(soup, 1);
    expect(await now(soup)).toEqual(['OUT_OF_STOCK', null]);
    await giveBack(soup, 2);
    expect(await now(soup)).toEqual(['QUANTITY', 2]);
  });

  it('refuses by name to take more than there is, also of what is sold out', async () => {
    const soup = item();
    await set(soup, 'QUANTITY', 1);
    const tooMuch = new ConstraintViolation(notEnough, 'check');
    await expect(take(soup, 2)).rejects.toEqual(tooMuch);
    await take(soup, 1);
    await expect(take(soup, 1)).rejects.toEqual(tooMuch);
    await set(soup, 'OUT_OF_STOCK');
    await expect(take(soup, 1)).rejects.toEqual(tooMuch);
  });

  it('sells what nobody counts, and does not bring back what staff marked sold out', async () => {
    const [bread, fish] = [item(), item()];
    await set(bread, 'IN_STOCK');
    await take(bread, 99);
    expect(await now(bread)).toEqual(['IN_STOCK', null]);
    await take(item(), 99);
    await set(fish, 'OUT_OF_STOCK');
    await giveBack(fish, 1);
    expect(await now(fish)).toEqual(['OUT_OF_STOCK', null]);
  });

  it('never sells more than there is, however many ask at once for several things', async () => {
    const [soup, pie] = [item(), item()];
    await set(soup, 'QUANTITY', 7);
    await set(pie, 'QUANTITY', 9);
    const asks = await Promise.allSettled(
      Array.from({ length: 30 }, (_, n) =>
        transact(test.db, restaurantId, (trx) => {
          const amounts = [soup, pie].map((entityId) => ({ entityId, quantity: 1, epoch: 1 }));
          return trx.commitWith(takeStock(n % 2 === 0 ? amounts : amounts.toReversed()));
        }),
      ),
    );
    expect(asks.filter(({ status }) => status === 'fulfilled')).toHaveLength(7);
    expect([await now(soup), await now(pie)]).toEqual([
      ['OUT_OF_STOCK', null],
      ['QUANTITY', 2],
    ]);
  });

  it('keeps status and count consistent whoever writes', async () => {
    await expect(set(item(), 'QUANTITY')).rejects.toEqual(
      new ConstraintViolation('stock_counts_when_quantity', 'check'),
    );
    await expect(set(item(), 'IN_STOCK', 3)).rejects.toThrow('stock_counts_when_quantity');
  });

  it('bumps the revision each time it is set', async () => {
    const soup = item();
    await set(soup, 'QUANTITY', 1);
    await set(soup, 'QUANTITY', 5);
    const rows = await allStock(forRestaurant(test.db, restaurantId)).execute();
    expect(rows.find(({ entityId }) => entityId === soup)).toMatchObject({
      quantity: 5,
      rev: 2,
      reason: 'by staff',
    });
  });
});
