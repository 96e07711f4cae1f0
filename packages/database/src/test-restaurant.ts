import { randomUUID } from 'node:crypto';
import { asId, type RestaurantId } from '@toast/domain/ids';
import type { Database } from './client.ts';
import { json } from './column.ts';
import { transact } from './transaction.ts';

/** A restaurant with its counter and nothing else, for tests of this package. */
export async function makeRestaurant(db: Database): Promise<RestaurantId> {
  const id = asId<RestaurantId>(randomUUID());
  await transact(db, id, async (trx) => {
    await trx.commitWith([
      trx.insertInto('restaurant').values({
        slug: `test-${id.slice(0, 8)}`,
        name: 'Test',
        zone: 'Europe/Dublin',
        currency: 'EUR',
        locale: 'en-IE',
        prices_include_tax: true,
        rounding_scope: 'LINE',
        dining_options: json([]),
      }),
      trx.insertInto('counter').values({ event_seq: 0 }),
    ]);
  });
  return id;
}
