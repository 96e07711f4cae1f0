import type { OrderId } from '@toast/domain/ids';
import type { Insertable, Updateable } from 'kysely';
import { insertRows } from '../insert-rows.ts';
import type { TicketLineTable, TicketTable } from '../kitchen/kitchen.table.ts';
import type { Statement } from '../statement.ts';
import type { TenantTransaction } from '../transaction.ts';
import type { CheckTable, OrderTable, SelectionTable } from './order.table.ts';

/** All rows of one placed order, as the domain decided them. */
export type OrderRows = {
  readonly order: Insertable<OrderTable>;
  readonly check: Insertable<CheckTable>;
  readonly selections: readonly Insertable<SelectionTable>[];
  readonly tickets: readonly Insertable<TicketTable>[];
  readonly ticketLines: readonly Insertable<TicketLineTable>[];
};

/** One insert per table, for a flight; the rows of a table must name the same columns. */
export function insertOrder({
  order,
  check,
  selections,
  tickets,
  ticketLines,
}: OrderRows): Statement<never>[] {
  return [
    insertRows('order', [order]),
    insertRows('check', [check]),
    insertRows('selection', selections),
    ...(tickets.length === 0 ? [] : [insertRows('ticket', tickets), insertRows('ticket_line', ticketLines)]),
  ];
}

/** Compare-and-set: no row comes back when `rev` is not the order's any more. */
export const changeOrder = (
  trx: TenantTransaction,
  id: OrderId,
  rev: number,
  change: Omit<Updateable<OrderTable>, 'id' | 'rev'>,
) =>
  trx
    .updateTable('order')
    .set(change)
    .set({ rev: rev + 1 })
    .where('id', '=', id)
    .where('rev', '=', rev)
    .returning(['id', 'rev']);

/** Sets the state of every line of an order that is not voided. */
export const changeSelections = (
  trx: TenantTransaction,
  orderId: OrderId,
  state: Updateable<SelectionTable>['state'],
) =>
  trx
    .updateTable('selection')
    .set((eb) => ({ state, rev: eb('rev', '+', 1) }))
    .where('order_id', '=', orderId)
    .where('state', '!=', 'VOIDED');

export const changeCheck = (
  trx: TenantTransaction,
  orderId: OrderId,
  change: Pick<Updateable<CheckTable>, 'payment_status' | 'tip'>,
) =>
  trx
    .updateTable('check')
    .set(change)
    .set((eb) => ({ rev: eb('rev', '+', 1) }))
    .where('order_id', '=', orderId);
