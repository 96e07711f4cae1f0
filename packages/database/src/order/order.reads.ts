import type { OrderId } from '@toast/domain/ids';
import type { SelectionState } from '@toast/domain/kitchen/states';
import type { CheckState } from '@toast/domain/payment/states';
import { type Selectable, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { TenantDb } from '../scope.ts';
import type { OrderTable } from './order.table.ts';

/** An order with what its guest may see of its check and of the kitchen; lines in the order of the cart. */
export type OrderRecord = Omit<
  Selectable<OrderTable>,
  'restaurant_id' | 'client_id' | 'menu_version' | 'quote_id' | 'total' | 'currency' | 'stock_taken'
> & {
  readonly payment_status: CheckState;
  readonly fulfilment: readonly { readonly lineId: string; readonly state: SelectionState }[];
};

const orders = (db: TenantDb) =>
  db
    .selectFrom('order as o')
    .innerJoin('check as c', 'c.order_id', 'o.id')
    .select([
      'o.id',
      'o.display_number',
      'o.channel',
      'o.external_id',
      'o.dining_option',
      'o.state',
      'o.opened_at',
      'o.promised_at',
      'o.business_date',
      'o.guest',
      'o.note',
      'o.priced',
      'o.cancelled_by',
      'o.cancel_reason',
      'o.rev',
      'o.updated_at',
      'o.updated_seq',
      'c.payment_status',
    ])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('selection as s')
          .select(['s.line_id as lineId', 's.state'])
          .whereRef('s.order_id', '=', 'o.id')
          .orderBy('s.position'),
      ).as('fulfilment'),
    );

/** One order, or none. */
export const orderById = (db: TenantDb, id: OrderId) => orders(db).where('o.id', '=', id);

export const ordersByIds = (db: TenantDb, ids: readonly OrderId[]) =>
  orders(db).where('o.id', 'in', [...ids]);

/** Newest first. `date` is 'YYYY-MM-DD'. */
export const ordersOfBusinessDate = (db: TenantDb, date: string, limit: number) =>
  orders(db).where('o.business_date', '=', date).orderBy('o.display_number', 'desc').limit(limit);

/** `count` of all, `total` in minor units of those that stand, `open` = still with the kitchen or the counter. */
export const totalsOfBusinessDate = (db: TenantDb, date: string) =>
  db
    .selectFrom('order')
    .select([
      sql<number>`count(*)`.as('count'),
      sql<number>`coalesce(sum(total) filter (where state not in ('CANCELLED', 'VOIDED', 'NOT_APPROVED', 'EXPIRED')), 0)::bigint`.as(
        'total',
      ),
      sql<number>`count(*) filter (where state in ('PENDING_PAYMENT', 'NEEDS_APPROVAL', 'APPROVED', 'FUTURE', 'IN_PREPARATION', 'READY'))`.as(
        'open',
      ),
    ])
    .where('business_date', '=', date);

/** What cancelling an order has to undo. */
export const stockTakenBy = (db: TenantDb, id: OrderId) =>
  db.selectFrom('order').select('stock_taken').where('id', '=', id);

/**
 * Oldest change first, after a position of the log. An order that changes while somebody pages moves to the end, so a reader
 * that goes on from the last `updated_seq` misses nothing, whatever was inserted or changed in between.
 */
export const ordersChangedAfter = (db: TenantDb, seq: number, since: Date | undefined, limit: number) =>
  orders(db)
    .where('o.updated_seq', '>', seq)
    .$if(since !== undefined, (query) => query.where('o.updated_at', '>=', since ?? new Date(0)))
    .orderBy('o.updated_seq')
    .limit(limit);
