import type { OperationId, OrderId, TicketId } from '@toast/domain/ids';
import { type InferResult, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { TenantDb } from '../scope.ts';

const tickets = (db: TenantDb) =>
  db
    .selectFrom('ticket as t')
    .innerJoin('order as o', 'o.id', 't.order_id')
    .innerJoin('check as c', 'c.order_id', 't.order_id')
    .select([
      't.id',
      't.order_id',
      't.station_id',
      't.state',
      't.fired_at',
      't.started_at',
      't.done_at',
      't.rev',
      't.updated_seq',
      't.recalled_at_rev',
      'o.rev as order_rev',
      'c.id as check_id',
      'c.tip',
      'o.display_number',
      'o.channel',
      'o.dining_option',
      'o.guest',
      'o.note as order_note',
      'o.state as order_state',
      'o.business_date',
      'o.promised_at',
      'c.total',
      'c.payment_status',
    ])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('ticket_line as l')
          .innerJoin('selection as s', 's.id', 'l.selection_id')
          .select([
            's.id as selectionId',
            's.name',
            's.kitchen_name as kitchenName',
            's.quantity',
            's.modifiers',
            's.note',
            's.allergens',
            's.allergens_declared as allergensDeclared',
            'l.state',
          ])
          .whereRef('l.ticket_id', '=', 't.id')
          .orderBy('l.position'),
      ).as('lines'),
    )
    .select((eb) =>
      eb
        .selectFrom('payment as p')
        .select(sql<number>`coalesce(sum(p.amount + p.tip), 0)::bigint`.as('paid'))
        .whereRef('p.order_id', '=', 't.order_id')
        .where('p.state', '=', 'CAPTURED')
        .as('paid'),
    );

/** A ticket with what a cook sees of its order, and what the counter needs to take the money. */
export type TicketRecord = InferResult<ReturnType<typeof tickets>>[number];

export const ticketById = (db: TenantDb, id: TicketId) => tickets(db).where('t.id', '=', id);

export const ticketsByIds = (db: TenantDb, ids: readonly TicketId[]) =>
  tickets(db).where('t.id', 'in', [...ids]);

/** A ticket by its own id or by its order's. */
export const ticketsConcerned = (db: TenantDb, ids: readonly TicketId[], orderIds: readonly OrderId[]) =>
  tickets(db).where((eb) =>
    eb.or([
      eb('t.id', '=', sql<TicketId>`any(${ids}::uuid[])`),
      eb('t.order_id', '=', sql<OrderId>`any(${orderIds}::uuid[])`),
    ]),
  );

export const ticketsOfOrder = (db: TenantDb, orderId: OrderId) =>
  db.selectFrom('ticket').select(['id', 'state', 'rev']).where('order_id', '=', orderId).orderBy('id');

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

/** The tickets of a ticket's order, itself among them. */
export const siblingsOf = (db: TenantDb, id: TicketId) =>
  db
    .selectFrom('ticket as own')
    .innerJoin('ticket as t', 't.order_id', 'own.order_id')
    .select(['t.id', 't.state', 't.rev'])
    .where('own.id', '=', id)
    .orderBy('t.id');

/** The stored answer of an operation that was applied, or none. */
export const operationById = (db: TenantDb, id: OperationId) =>
  db.selectFrom('kitchen_operation').select(['id', 'ticket_id', 'kind', 'result']).where('id', '=', id);
