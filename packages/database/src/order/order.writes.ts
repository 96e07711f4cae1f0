import type { OrderId } from '@toast/domain/ids';
import type { Insertable, Updateable } from 'kysely';
import { insertInParts } from '../insert-rows.ts';
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

/** Parents before children, table by table, for a flight; the rows of a table must name the same columns. */
export const insertOrders = (orders: readonly OrderRows[]): Statement<never>[] => [
  ...insertInParts(
    'order',
    orders.map(({ order }) => order),
  ),
  ...insertInParts(
    'check',
    orders.map(({ check }) => check),
  ),
  ...insertInParts(
    'selection',
    orders.flatMap(({ selections }) => selections),
  ),
  ...insertInParts(
    'ticket',
    orders.flatMap(({ tickets }) => tickets),
  ),
  ...insertInParts(
    'ticket_line',
    orders.flatMap(({ ticketLines }) => ticketLines),
  ),
];

export const insertOrder = (order: OrderRows): Statement<never>[] => insertOrders([order]);

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
