import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { TENANT } from './statement.ts';
import { makeRestaurant } from './test-restaurant.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';
import { transact } from './transaction.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase(inject('postgres'));
});
afterAll(() => test.drop());

describe('a flight in one piece of memory', () => {
  it.each([
    ['nothing', null, null],
    ['empty values', '', Buffer.alloc(0)],
    ['text of all widths', 'aß€🍞'.repeat(3), Buffer.from([0, 255, 10])],
    ['more than it began with', 'Gerstenbrot – ☕🍞 '.repeat(20_000), Buffer.alloc(200_000, 7)],
  ])('carries %s', async (_what, text, bytes) => {
    const restaurantId = await makeRestaurant(test.db);
    const same = {
      sql: 'select $1::text as text, $2::bytea as bytes from counter where restaurant_id = $3',
      parameters: [text, bytes, TENANT],
    };
    const landed = await transact(test.db, restaurantId, (trx) =>
      trx.flight([same, { ...same, name: 'test.same' }, { ...same, name: 'test.same' }]),
    );
    expect(landed.map(({ rows }) => rows)).toEqual(Array.from({ length: 3 }, () => [{ text, bytes }]));
  });
});
