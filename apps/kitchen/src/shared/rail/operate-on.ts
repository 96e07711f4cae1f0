import type { TicketOperation } from '@toast/api/kitchen';
import { appendOperation } from './log.ts';
import { markSeen } from './merge.ts';
import { foresee, projected } from './project.ts';
import type { RailState } from './state.ts';

/** Adds an operation to the log, if it can do anything as far as this tablet knows; a second tap on one button does not. */
export function operateOn(
  state: RailState,
  ticketId: string,
  act: Pick<TicketOperation, 'opId' | 'kind' | 'deviceTime'>,
): RailState {
  const tickets = projected(state);
  const ticket = tickets[ticketId];
  if (ticket === undefined) return state;
  const operation = { ...act, ticketId: ticket.id, baseRev: ticket.rev };
  if (foresee(tickets, ticket, operation).outcome !== 'APPLIED') return state;
  return markSeen(appendOperation(state, operation), [ticketId]);
}
