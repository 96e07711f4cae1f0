import type { TicketOperation, TicketView } from '@toast/api/kitchen';
import { decideOperation, type OperationDecision } from '@toast/domain/kitchen/operations';
import type { Logged, RailState, Tickets } from './state.ts';

const siblingsOf = (tickets: Tickets, { id, orderId }: TicketView): TicketView[] =>
  Object.values(tickets).filter((other) => other.orderId === orderId && other.id !== id);

/** What the server would decide, by its own rules, if it knew what this tablet knows. */
export const foresee = (
  tickets: Tickets,
  ticket: TicketView,
  operation: Pick<TicketOperation, 'kind' | 'baseRev'>,
): OperationDecision =>
  decideOperation(
    operation,
    { state: ticket.state, started: ticket.startedAt !== null, recalledAtRev: null, lines: ticket.lines },
    {
      state: ticket.orderState,
      otherTickets: siblingsOf(tickets, ticket).map(({ state }) => state),
      // Handing over takes in what is left to pay.
      balance: operation.kind === 'HAND_OVER' ? 0 : ticket.amountDue,
    },
  );

function carryOut(tickets: Tickets, { operation }: Logged): Tickets {
  const ticket = tickets[operation.ticketId];
  if (ticket === undefined) return tickets;
  const decision = foresee(tickets, ticket, operation);
  if (decision.outcome !== 'APPLIED') return tickets;
  const states = new Map<string, TicketView['lines'][number]['state']>(
    decision.lines.map(({ selectionId, state }) => [selectionId, state]),
  );
  const { state, started } = decision.ticket;
  const changed: TicketView = {
    ...ticket,
    state,
    startedAt: started ? (ticket.startedAt ?? operation.deviceTime) : null,
    doneAt: state === 'DONE' ? (ticket.doneAt ?? operation.deviceTime) : null,
    orderState: decision.order,
    amountDue: decision.order === 'CLOSED' ? 0 : ticket.amountDue,
    lines: ticket.lines.map((line) => ({ ...line, state: states.get(line.selectionId) ?? line.state })),
    rev: operation.kind === 'HAND_OVER' ? ticket.rev : ticket.rev + 1,
  };
  const others = siblingsOf(tickets, ticket).map(
    (other) => [other.id, { ...other, orderState: decision.order }] as const,
  );
  return { ...tickets, ...Object.fromEntries(others), [ticket.id]: changed };
}

/** The tickets with everything on them that this tablet has done and the server has not yet confirmed. */
export const projected = ({ tickets, log }: Pick<RailState, 'tickets' | 'log'>): Tickets =>
  log.filter(({ trouble }) => trouble === null).reduce(carryOut, tickets);
