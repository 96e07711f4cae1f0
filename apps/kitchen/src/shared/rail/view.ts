import type { TicketView } from '@toast/api/kitchen';
import { projected } from './project.ts';
import type { Logged, RailState } from './state.ts';
import { standingOf } from './standing.ts';

export type ShownTicket = {
  readonly ticket: TicketView;
  readonly standing: 'open' | 'ready' | 'cancelled';
  /** Nobody has seen it yet: it rings. */
  readonly isNew: boolean;
  /** Operations on it wait to be sent. */
  readonly waits: boolean;
  /** Operations on it that the server did not apply. */
  readonly troubles: readonly Logged[];
};

export type RailPicture = {
  /** Open and cancelled ones, the oldest first. */
  readonly rail: readonly ShownTicket[];
  /** Ready and not yet handed over, the longest waiting first. */
  readonly ready: readonly ShownTicket[];
};

const byFiring = (a: TicketView, b: TicketView): number =>
  Date.parse(a.firedAt) - Date.parse(b.firedAt) || (a.id < b.id ? -1 : 1);
const byDone = (a: TicketView, b: TicketView): number =>
  Date.parse(a.doneAt ?? a.firedAt) - Date.parse(b.doneAt ?? b.firedAt) || byFiring(a, b);

/** What the screen shows of what this tablet knows. A recalled ticket is back at its place, because its firing did not change. */
export function pictureOf(state: RailState): RailPicture {
  const rail: ShownTicket[] = [];
  const ready: ShownTicket[] = [];
  for (const ticket of Object.values(projected(state))) {
    const standing = standingOf(ticket);
    if (standing === 'gone') continue;
    const own = state.log.filter(({ operation }) => operation.ticketId === ticket.id);
    const isNew = standing === 'open' && ticket.startedAt === null && !state.seen.includes(ticket.id);
    const troubles = own.filter(({ trouble }) => trouble !== null);
    const shown: ShownTicket = { ticket, standing, isNew, waits: own.length > troubles.length, troubles };
    (standing === 'ready' ? ready : rail).push(shown);
  }
  return {
    rail: rail.sort((a, b) => byFiring(a.ticket, b.ticket)),
    ready: ready.sort((a, b) => byDone(a.ticket, b.ticket)),
  };
}
