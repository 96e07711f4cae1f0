import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { violated } from './violated.ts';

const refusal = (code: string, message: string, fields: Partial<pg.DatabaseError> = {}) =>
  Object.assign(new pg.DatabaseError(message, message.length, 'error'), { code }, fields);

describe('the constraint that refused a row', () => {
  it.each([
    ['23505', 'duplicate key value violates unique constraint "station_pkey_102019"', 'station_pkey'],
    [
      '23514',
      'new row for relation "stock_102043" violates check constraint "stock_quantity_not_negative"',
      'stock_quantity_not_negative',
    ],
    [
      '23502',
      'null value in column "name" of relation "station_102019" violates not-null constraint',
      'name',
    ],
    [
      '23503',
      'insert or update on table "check_102059" violates foreign key constraint "check_order_fk_102059"',
      'check_order_fk',
    ],
    [
      '23503',
      'update or delete on table "restaurant_102011" violates foreign key constraint "counter_restaurant_fk_102047" on table "counter_102047"',
      'counter_restaurant_fk',
    ],
  ])('is read from what a worker of Citus says (%s: %s)', (code, message, name) => {
    expect(violated(refusal(code, message))).toBe(name);
  });

  it('is named by the server itself where it can', () => {
    expect(violated(refusal('23505', 'in any "language"', { constraint: 'order_pkey' }))).toBe('order_pkey');
    expect(violated(refusal('23502', 'in any "language"', { column: 'name' }))).toBe('name');
  });
});
