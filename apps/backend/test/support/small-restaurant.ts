import type { Database } from '@toast/database/client';
import { json } from '@toast/database/column';
import { append } from '@toast/database/event/append';
import { listInDirectory } from '@toast/database/restaurant/directory.writes';
import { foundRestaurant } from '@toast/database/restaurant/found.writes';
import { transact } from '@toast/database/transaction';
import { asId, type EventId, type RestaurantId } from '@toast/domain/ids';
import { v7 } from 'uuid';

/** Founds a restaurant without a menu: enough for a log and for identities. */
export async function foundSmallRestaurant(db: Database, slug = `small-${v7()}`): Promise<RestaurantId> {
  const restaurantId = asId<RestaurantId>(v7());
  await transact(db, restaurantId, (trx) =>
    foundRestaurant(trx, {
      restaurant: {
        slug,
        name: slug,
        zone: 'Europe/Dublin',
        currency: 'EUR',
        locale: 'en-IE',
        prices_include_tax: true,
        rounding_scope: 'LINE',
        dining_options: json([]),
      },
      taxRates: [],
      stations: [],
      menuGroups: [],
      items: [],
      modifierGroups: [],
      by: 'test',
    }),
  );
  await listInDirectory(db, { restaurant_id: restaurantId, slug, name: slug, status: 'ACTIVE' });
  return restaurantId;
}

/** Appends so many events in one transaction, without waking anybody. @returns the seq of the last. */
export async function appendEvents(db: Database, restaurantId: RestaurantId, count = 1): Promise<number> {
  const events = Array.from({ length: count }, () => ({
    id: asId<EventId>(v7()),
    type: 'stock.changed',
    entityId: v7(),
    payload: { entityId: v7(), status: 'OUT_OF_STOCK', quantity: null, epoch: 1 },
    at: new Date(),
    actor: 'test',
  }));
  const { lastSeq } = await transact(db, restaurantId, (trx) => append(trx, events));
  return lastSeq;
}
