import type { RailView, TicketView } from '@toast/api/kitchen';
import { standingOf } from './standing.ts';
import type { RailState, Tickets } from './state.ts';

const without = (tickets: Tickets, id: string): Tickets => {
  const { [id]: _, ...rest } = tickets;
  return rest;
};

/** Two views of one ticket may arrive in any order; the one that the log wrote later is the truth. */
const isNews = (known: TicketView | undefined, told: TicketView): boolean =>
  known === undefined || told.updatedSeq >= known.updatedSeq;

/** A ticket as the server tells it, from whichever side. */
export function mergeTicket(state: RailState, told: TicketView): RailState {
  const known = state.tickets[told.id] ?? state.left[told.id];
  if (!isNews(known, told)) return state;
  const standing = standingOf(told);
  const left = without(state.left, told.id);
  // A cancellation is news only to those who may have begun to cook.
  if (standing === 'gone' || (standing === 'cancelled' && known === undefined)) {
    return { ...state, left, tickets: without(state.tickets, told.id) };
  }
  return { ...state, left, tickets: { ...state.tickets, [told.id]: told } };
}

/** A change from the stream. */
export function applyChange(
  state: RailState,
  { seq, ticket }: { readonly seq: number; readonly ticket: TicketView },
): RailState {
  return { ...mergeTicket(state, ticket), seq: Math.max(state.seq ?? 0, seq) };
}

/**
 * The whole rail as the server has it. The first one says where the stream begins; a later one changes nothing about that: the
 * stream goes on from what was seen, and tells why a ticket is not there any more.
 */
export function applySnapshot(state: RailState, rail: RailView): RailState {
  const there = new Set<string>(rail.tickets.map(({ id }) => id));
  const tickets: Record<string, TicketView> = {};
  // What had left before the stream came by here was taken off quietly, as at the end of a day; the rest is still to be explained.
  const left: Record<string, TicketView> = (state.seq ?? 0) < rail.seq ? { ...state.left } : {};
  for (const ticket of Object.values(state.tickets)) {
    const stays = there.has(ticket.id) || ticket.updatedSeq > rail.seq || standingOf(ticket) === 'cancelled';
    (stays ? tickets : left)[ticket.id] = ticket;
  }
  const start: RailState = { ...state, tickets, left, seq: state.seq ?? rail.seq };
  return rail.tickets.reduce(mergeTicket, start);
}

/** Somebody has read that the order was cancelled. */
export const dismissCancelled = (state: RailState, ticketId: string): RailState => {
  const ticket = state.tickets[ticketId];
  if (ticket === undefined || standingOf(ticket) !== 'cancelled') return state;
  return {
    ...state,
    tickets: without(state.tickets, ticketId),
    log: state.log.filter(({ operation, trouble }) => operation.ticketId !== ticketId || trouble === null),
  };
};

/** Somebody has seen these tickets; ids of tickets that are no longer here are forgotten. */
export function markSeen(state: RailState, ids: readonly string[]): RailState {
  const fresh = ids.filter((id) => !state.seen.includes(id));
  if (fresh.length === 0) return state;
  const kept = state.seen.filter((id) => id in state.tickets || id in state.left);
  return { ...state, seen: [...kept, ...fresh] };
}
