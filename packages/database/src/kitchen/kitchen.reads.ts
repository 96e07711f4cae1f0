import type { OperationId, OrderId, TicketId } from '@toast/domain/ids';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { TenantDb } from '../scope.ts';

const tickets = (db: TenantDb) =>
  db
    .selectFrom('ticket as t')
    .innerJoin('order as o', 'o.id', 't.order_id')
    .innerJoin('check as c', 'c.order_id', 't.order_id')
    .select([
      't.id', 't.order_id', 't.station_id', 't.state', 't.fired_at', 't.started_at', 't.done_at', 't.rev', 't.updated_seq',
      'o.display_number', 'o.channel', 'o.dining_option', 'o.guest', 'o.note as order_note', 'o.state as order_state',
      'o.business_date', 'o.promised_at', 'c.total', 'c.payment_status',
    ])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('ticket_line as l')
          .innerJoin('selection as s', 's.id', 'l.selection_id')
          .select([
            's.id as selectionId', 's.name', 's.kitchen_name as kitchenName', 's.quantity', 's.modifiers', 's.note', 's.allergens',
            'l.state',
          ])
          .whereRef('l.ticket_id', '=', 't.id')
          .orderBy('l.position'),
      ).as('lines'),
    );

export const ticketById = (db: TenantDb, id: TicketId) => tickets(db).where('t.id', '=', id);

export const ticketsByIds = (db: TenantDb, ids: readonly TicketId[]) => tickets(db).where('t.id', 'in', [...ids]);

export const ticketsOfOrder = (db: TenantDb, orderId: OrderId) =>
  tickets(db).where('t.order_id', '=', orderId).orderBy('t.fired_at').orderBy('t.id');

/**
 * What the kitchen has before it on a business date: open tickets, and done ones of orders that nobody has fetched yet.
 * Oldest first; a recalled ticket keeps its place, because `fired_at` does not change.
 */
export const ticketsOnTheRail = (db: TenantDb, businessDate: string, limit: number) =>
  tickets(db)
    .where('t.state', 'in', ['OPEN', 'DONE'])
    .where('o.business_date', '=', businessDate)
    .where('o.state', 'in', ['APPROVED', 'IN_PREPARATION', 'READY'])
    .orderBy('t.fired_at')
    .orderBy('t.id')
    .limit(limit);

/** The stored answer of an operation that was applied, or none. */
export const operationById = (db: TenantDb, id: OperationId) =>
  db.selectFrom('kitchen_operation').select(['id', 'ticket_id', 'kind', 'result']).where('id', '=', id);
