import type { OrderId, RestaurantId, TicketId } from '@toast/domain/ids';
import { sql } from 'kysely';
import type { Database } from './client.ts';
import { insertRows } from './insert-rows.ts';
import { acrossRestaurants, directory, forRestaurant } from './scope.ts';
import { transact } from './transaction.ts';

// Checked by tsc: each line marked so must fail to compile, and tsc says so when it does not.

declare const db: Database;
declare const restaurantId: RestaurantId;
declare const orderId: OrderId;
declare const ticketId: TicketId;
const tenant = forRestaurant(db, restaurantId);

// @ts-expect-error the database itself has no query builder: an unscoped statement cannot be written
db.selectFrom('order');
// @ts-expect-error the door to local tables does not open distributed ones
directory(db).selectFrom('order');
// @ts-expect-error a scope does not open local tables
tenant.selectFrom('credential');
// @ts-expect-error a scope needs a restaurant, not any string
forRestaurant(db, 'a1b2');
// @ts-expect-error another kind of id is not a restaurant's
forRestaurant(db, orderId);

// @ts-expect-error the shard key is not insertable
tenant.insertInto('counter').values({ restaurant_id: restaurantId, event_seq: 0 });
// @ts-expect-error nor through the fast insert
insertRows('counter', [{ restaurant_id: restaurantId, event_seq: 0 }]);
// @ts-expect-error nor updatable
tenant.updateTable('order').set({ restaurant_id: restaurantId });
const founding = tenant.insertInto('counter').values({});
founding.onConflict((conflict) => {
  const target = conflict.columns(['restaurant_id']);
  // @ts-expect-error nor in an upsert
  return target.doUpdateSet({ restaurant_id: restaurantId });
});

// @ts-expect-error a scope takes no merge
tenant.mergeInto('order');
// @ts-expect-error its binding cannot be taken off
tenant.withoutPlugins();
// @ts-expect-error raw SQL cannot be sent through it
sql`select 1`.execute(tenant);
// @ts-expect-error the second door does not write
acrossRestaurants(db, 'why').updateTable('order');

// @ts-expect-error ids of different kinds are not compared
tenant.selectFrom('order').selectAll().where('id', '=', ticketId);
// @ts-expect-error jsonb is written as json(value): the driver would send a bare array as an array of PostgreSQL
tenant.updateTable('restaurant').set({ dining_options: [] });

// What must compile.
export const orders: Promise<{ id: OrderId; restaurant_id: RestaurantId }[]> = tenant
  .selectFrom('order')
  .select(['id', 'restaurant_id'])
  .where('id', '=', orderId)
  .execute();
export const numbers: Promise<number> = transact(db, restaurantId, async (trx) => {
  const [counter, order] = await trx.flight([
    trx.selectFrom('counter').select('event_seq').forUpdate(),
    trx.selectFrom('order').select('total').where('id', '=', orderId),
  ]);
  // @ts-expect-error each result has the columns of its own statement
  order.rows[0]?.event_seq;
  return (counter.rows[0]?.event_seq ?? 0) + (order.rows[0]?.total ?? 0);
});
