import type { TicketView } from '@toast/api/kitchen';
import type { TicketRecord } from '@toast/database/kitchen/kitchen.reads';
import { balanceOf } from '@toast/domain/order/check';
import { isFinal } from '@toast/domain/order/states';

/** A ticket as the rail shows it: kitchen names where there are any, and the allergens of each line as sold. */
export const ticketView = (ticket: TicketRecord): TicketView => ({
  id: ticket.id,
  orderId: ticket.order_id,
  displayNumber: ticket.display_number,
  channel: ticket.channel,
  diningOption: ticket.dining_option,
  guestName: ticket.guest.name ?? '',
  table: ticket.guest.table ?? '',
  orderNote: ticket.order_note,
  orderState: ticket.order_state,
  state: ticket.state,
  businessDate: ticket.business_date,
  firedAt: ticket.fired_at.toISOString(),
  promisedAt: ticket.promised_at.toISOString(),
  startedAt: ticket.started_at?.toISOString() ?? null,
  doneAt: ticket.done_at?.toISOString() ?? null,
  amountDue: isFinal(ticket.order_state) ? 0 : dueOn(ticket),
  lines: ticket.lines.map((line) => ({
    selectionId: line.selectionId,
    name: line.kitchenName || line.name,
    quantity: line.quantity,
    modifiers: line.modifiers.map(({ kitchenName, name, quantity, depth }) => ({
      name: kitchenName || name,
      quantity,
      depth,
    })),
    note: line.note,
    allergens: [...line.allergens],
    allergensDeclared: line.allergensDeclared,
    state: line.state,
  })),
  rev: ticket.rev,
  updatedSeq: ticket.updated_seq,
});

/** What the guest still has to pay at the counter, in minor units. */
export const dueOn = (ticket: TicketRecord): number => balanceOf(ticket, ticket.paid ?? 0);
