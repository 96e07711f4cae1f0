import type { TicketId } from '@toast/domain/ids';
import type { Insertable, Updateable } from 'kysely';
import { insertRows } from '../insert-rows.ts';
import type { Statement } from '../statement.ts';
import type { TenantTransaction } from '../transaction.ts';
import type { KitchenOperationTable, TicketLineTable, TicketTable } from './kitchen.table.ts';

/** Compare-and-set: no row comes back when `rev` is not the ticket's any more. */
export const changeTicket = (trx: TenantTransaction, id: TicketId, rev: number, change: Omit<Updateable<TicketTable>, 'id' | 'rev'>) =>
  trx
    .updateTable('ticket')
    .set(change)
    .set({ rev: rev + 1 })
    .where('id', '=', id)
    .where('rev', '=', rev)
    .returning(['id', 'rev']);

/** Sets the state of the ticket's lines that are not voided. */
export const changeTicketLines = (trx: TenantTransaction, ticketId: TicketId, state: Updateable<TicketLineTable>['state']) =>
  trx.updateTable('ticket_line').set({ state }).where('ticket_id', '=', ticketId).where('state', '!=', 'VOIDED');

/** The operation was applied, with this result. */
export const insertOperation = (operation: Insertable<KitchenOperationTable>): Statement<never> =>
  insertRows('kitchen_operation', [operation]);
