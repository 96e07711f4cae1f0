import type { OrderId, SelectionId, TicketId } from '@toast/domain/ids';
import type { SelectionState } from '@toast/domain/kitchen/states';
import type { Compilable, Insertable, Updateable } from 'kysely';
import { insertRows } from '../insert-rows.ts';
import type { Statement } from '../statement.ts';
import type { TenantTransaction } from '../transaction.ts';
import type { KitchenOperationTable, TicketLineTable, TicketTable } from './kitchen.table.ts';

/** Compare-and-set: no row comes back when `rev` is not the ticket's any more. */
export const changeTicket = (
  trx: TenantTransaction,
  id: TicketId,
  rev: number,
  change: Omit<Updateable<TicketTable>, 'id' | 'rev'>,
) =>
  trx
    .updateTable('ticket')
    .set(change)
    .set({ rev: rev + 1 })
    .where('id', '=', id)
    .where('rev', '=', rev)
    .returning(['id', 'rev']);

/** Sets the state of the ticket's lines that are not voided. */
export const changeTicketLines = (
  trx: TenantTransaction,
  ticketId: TicketId,
  state: Updateable<TicketLineTable>['state'],
) =>
  trx
    .updateTable('ticket_line')
    .set({ state })
    .where('ticket_id', '=', ticketId)
    .where('state', '!=', 'VOIDED');

/** Sets the state of these lines, on the ticket and in the order. */
export const changeLines = (
  trx: TenantTransaction,
  ticketId: TicketId,
  selectionIds: readonly SelectionId[],
  state: SelectionState,
): Compilable[] => [
  trx
    .updateTable('ticket_line')
    .set({ state })
    .where('ticket_id', '=', ticketId)
    .where('selection_id', 'in', [...selectionIds]),
  trx
    .updateTable('selection')
    .set((eb) => ({ state, rev: eb('rev', '+', 1) }))
    .where('id', 'in', [...selectionIds]),
];

/** The order of these tickets changed, which their screens show: `seq` of that event. */
export const markTicketsOf = (trx: TenantTransaction, orderId: OrderId, seq: number) =>
  trx.updateTable('ticket').set({ updated_seq: seq }).where('order_id', '=', orderId);

/** Takes all tickets of an order off the rail. */
export const voidTicketsOf = (trx: TenantTransaction, orderId: OrderId, seq: number): Compilable[] => [
  trx
    .updateTable('ticket')
    .set((eb) => ({ state: 'VOIDED' as const, done_at: null, updated_seq: seq, rev: eb('rev', '+', 1) }))
    .where('order_id', '=', orderId)
    .where('state', '!=', 'VOIDED'),
  trx
    .updateTable('ticket_line')
    .set({ state: 'VOIDED' })
    .where('ticket_id', 'in', (eb) => eb.selectFrom('ticket').select('id').where('order_id', '=', orderId)),
];

/** The operation was applied, with this result. */
export const insertOperation = (operation: Insertable<KitchenOperationTable>): Statement<never> =>
  insertRows('kitchen_operation', [operation]);
