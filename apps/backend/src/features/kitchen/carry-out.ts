import type { TicketOperation } from '@toast/api/kitchen';
import type { NewEvent } from '@toast/database/event/append';
import type { Counters } from '@toast/database/event/counter.reads';
import { eventRows } from '@toast/database/event/rows';
import { takeNumbers } from '@toast/database/event/take';
import type { TicketRecord } from '@toast/database/kitchen/kitchen.reads';
import { changeLines, changeTicket, markTicketsOf } from '@toast/database/kitchen/kitchen.writes';
import { changeCheck, changeOrder } from '@toast/database/order/order.writes';
import { insertPayment } from '@toast/database/payment/payment.writes';
import type { Sendable } from '@toast/database/statement';
import type { TenantTransaction } from '@toast/database/transaction';
import type { DeviceId, EventId, PaymentId } from '@toast/domain/ids';
import type { OperationDecision } from '@toast/domain/kitchen/operations';
import { checkState } from '@toast/domain/order/check';
import type { Deps } from '../../deps.ts';
import { dueOn } from './ticket-view.ts';

export type Applied = {
  readonly counters: Counters;
  readonly ticket: TicketRecord;
  readonly decision: Extract<OperationDecision, { outcome: 'APPLIED' }>;
  readonly operation: TicketOperation;
  readonly device: { readonly id: DeviceId };
};

/** A decided operation as statements, and the ticket as it is after them. */
export function carryOut(
  deps: Pick<Deps, 'now' | 'newId'>,
  trx: TenantTransaction,
  applied: Applied,
): { readonly statements: readonly Sendable[]; readonly ticket: TicketRecord } {
  const { counters, ticket, decision } = applied;
  const at = deps.now();
  const events = eventsOf(deps, applied, at);
  const seq = counters.event_seq + events.length;
  const cooked = applied.operation.kind === 'HAND_OVER' ? null : ticketChange(applied, at);
  const paid = applied.operation.kind === 'HAND_OVER' ? dueOn(ticket) : 0;
  const closed = decision.order === 'CLOSED';
  const payment_status = closed ? checkState(dueOn(ticket) - paid, true) : ticket.payment_status;
  const states = new Map(decision.lines.map(({ selectionId, state }) => [selectionId, state]));
  const [line] = decision.lines;
  return {
    ticket: {
      ...ticket,
      ...cooked,
      rev: cooked === null ? ticket.rev : ticket.rev + 1,
      updated_seq: seq,
      order_state: decision.order,
      order_rev: ticket.order_rev + 1,
      payment_status,
      paid: (ticket.paid ?? 0) + paid,
      lines: ticket.lines.map((own) => ({ ...own, state: states.get(own.selectionId) ?? own.state })),
    },
    statements: [
      takeNumbers({ events: events.length }),
      ...(cooked === null ? [] : [changeTicket(trx, ticket.id, ticket.rev, cooked)]),
      // A decision moves all lines that it moves to one state.
      ...(line === undefined ? [] : changeLines(trx, ticket.id, [...states.keys()], line.state)),
      changeOrder(trx, ticket.order_id, ticket.order_rev, {
        state: decision.order,
        updated_at: at,
        updated_seq: seq,
      }),
      markTicketsOf(trx, ticket.order_id, seq),
      ...(paid === 0 ? [] : [payInStore(deps, ticket, paid, at)]),
      ...(closed ? [changeCheck(trx, ticket.order_id, { payment_status })] : []),
      eventRows(seq, events),
    ],
  };
}

function ticketChange({ ticket, decision, operation }: Applied, at: Date) {
  const { state, started } = decision.ticket;
  return {
    state,
    started_at: started ? (ticket.started_at ?? at) : null,
    done_at: state === 'DONE' ? (ticket.done_at ?? at) : null,
    recalled_at_rev: operation.kind === 'RECALL' ? ticket.rev + 1 : ticket.recalled_at_rev,
  };
}

const payInStore = (deps: Pick<Deps, 'newId'>, ticket: TicketRecord, amount: number, at: Date) =>
  insertPayment({
    id: deps.newId<PaymentId>(),
    order_id: ticket.order_id,
    check_id: ticket.check_id,
    provider: 'IN_STORE',
    amount,
    state: 'CAPTURED',
    created_at: at,
  });

const eventsOf = (deps: Pick<Deps, 'newId'>, { ticket, decision, device }: Applied, at: Date): NewEvent[] =>
  decision.events.map(({ type, state }) => {
    const { id: ticketId, order_id: orderId, display_number: displayNumber } = ticket;
    const common = { id: deps.newId<EventId>(), type, at, actor: `device:${device.id}` } as const;
    return type.startsWith('ticket.')
      ? { ...common, entityId: ticketId, payload: { ticketId, orderId, state } }
      : { ...common, entityId: orderId, payload: { orderId, displayNumber, state } };
  });
