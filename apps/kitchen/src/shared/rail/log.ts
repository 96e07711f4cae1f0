import type { OperationOutcome, TicketOperation } from '@toast/api/kitchen';
import { mergeTicket } from './merge.ts';
import type { Logged, RailState, Trouble } from './state.ts';

export const appendOperation = (state: RailState, operation: TicketOperation): RailState => ({
  ...state,
  log: [...state.log, { n: (state.log.at(-1)?.n ?? 0) + 1, operation, trouble: null }],
});

/** The operation to send now: strictly in order, one at a time. */
export const nextToSend = (log: readonly Logged[]): Logged | undefined =>
  log.find(({ trouble }) => trouble === null);

export const unsent = (log: readonly Logged[]): number =>
  log.filter(({ trouble }) => trouble === null).length;

/**
 * Later operations of this tablet on the same ticket were made knowing this one. Once it is applied they count from its result;
 * otherwise the server would take a bump that follows our own recall for one that came before it.
 */
const rebased = (entry: Logged, ticketId: string, rev: number): Logged =>
  entry.operation.ticketId === ticketId && entry.operation.baseRev < rev
    ? { ...entry, operation: { ...entry.operation, baseRev: rev } }
    : entry;

/** A bump that came after somebody else's recall, made without knowing of it: the recall stands, and the cook must hear so. */
const undoneByRecall = ({ log }: RailState, opId: string, answer: OperationOutcome): boolean =>
  answer.outcome === 'ALREADY' &&
  answer.ticket.state === 'OPEN' &&
  log.some(({ operation }) => operation.opId === opId && operation.kind === 'BUMP');

/** The server's answer takes the operation out of the log; a refusal leaves it there, to be read. */
export function applyAnswer(state: RailState, opId: string, answer: OperationOutcome): RailState {
  if (answer.outcome === 'REFUSED') {
    const refusal = answer.refusals.find(({ code }) => code === 'ORDER_STATE');
    return fail(state, opId, { orderState: refusal?.code === 'ORDER_STATE' ? refusal.state : null });
  }
  const { ticket } = answer;
  if (undoneByRecall(state, opId, answer))
    return fail(mergeTicket(state, ticket), opId, { orderState: 'RECALLED' });
  const rest = state.log.filter(({ operation }) => operation.opId !== opId);
  const log =
    answer.outcome === 'APPLIED' ? rest.map((entry) => rebased(entry, ticket.id, ticket.rev)) : rest;
  return mergeTicket({ ...state, log }, ticket);
}

/** The operation can never be applied. If its ticket is gone as well there is nobody left to tell. */
export function fail(state: RailState, opId: string, trouble: Trouble): RailState {
  return {
    ...state,
    log: state.log.flatMap((entry) => {
      if (entry.operation.opId !== opId) return [entry];
      return entry.operation.ticketId in state.tickets ? [{ ...entry, trouble }] : [];
    }),
  };
}

/** Somebody has read what went wrong with this ticket. */
export const dismissTroubles = (state: RailState, ticketId: string): RailState => ({
  ...state,
  log: state.log.filter(({ operation, trouble }) => trouble === null || operation.ticketId !== ticketId),
});
