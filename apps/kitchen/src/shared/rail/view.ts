import type { TicketView } from '@toast/api/kitchen';
import type { OperationKind } from '@toast/domain/kitchen/operations';
import { projected } from './project.ts';
import { standingOf } from './standing.ts';
import type { RailState } from './state.ts';

export type SlipTrouble = { readonly kind: OperationKind; readonly orderState: string | null };

/**
 * What a cook sees as one ticket: those tickets of an order that were fired together and stand at the same place. Each station has
 * one of its own, and this screen belongs to no station, so it shows them as the whole they are to the guest.
 */
export type Slip = {
  readonly id: string;
  readonly standing: 'open' | 'ready' | 'cancelled';
  /** Its first ticket, for what all of them say alike: number, guest, times. */
  readonly head: TicketView;
  readonly tickets: readonly TicketView[];
  readonly lines: TicketView['lines'];
  /** Every part of it was begun. */
  readonly started: boolean;
  /** Nobody has seen it yet: it rings. */
  readonly isNew: boolean;
  /** What the server did not do with it; the same of several of its tickets once. */
  readonly troubles: readonly SlipTrouble[];
};

export type RailPicture = {
  /** Open and cancelled ones, the oldest first. */
  readonly rail: readonly Slip[];
  /** Ready and not yet handed over, the longest waiting first. */
  readonly ready: readonly Slip[];
};

export const ticketIds = ({ tickets }: Slip): string[] => tickets.map(({ id }) => id);

/** A recalled one is back at its place, because its firing did not change. */
export const byFiring = ({ head: a }: Slip, { head: b }: Slip): number =>
  Date.parse(a.firedAt) - Date.parse(b.firedAt) || (a.id < b.id ? -1 : 1);

const doneAt = ({ tickets }: Slip): number =>
  Math.max(...tickets.map((ticket) => Date.parse(ticket.doneAt ?? ticket.firedAt)));

function troublesOf({ log }: RailState, ids: ReadonlySet<string>): SlipTrouble[] {
  const distinct = new Map<string, SlipTrouble>();
  for (const { operation, trouble } of log) {
    if (trouble === null || !ids.has(operation.ticketId)) continue;
    const { orderState } = trouble;
    distinct.set(`${operation.kind} ${orderState}`, { kind: operation.kind, orderState });
  }
  return [...distinct.values()];
}

function slipOf(
  id: string,
  standing: Slip['standing'],
  tickets: readonly TicketView[],
  state: RailState,
): Slip[] {
  const [head] = tickets;
  if (head === undefined) return [];
  const own = new Set<string>(tickets.map((ticket) => ticket.id));
  return [
    {
      id,
      standing,
      head,
      tickets,
      lines: tickets.flatMap(({ lines }) => lines),
      started: tickets.every(({ startedAt }) => startedAt !== null),
      isNew:
        standing === 'open' &&
        tickets.every((ticket) => ticket.startedAt === null && !state.seen.includes(ticket.id)),
      troubles: troublesOf(state, own),
    },
  ];
}

/** What the screen shows of what this tablet knows. */
export function pictureOf(state: RailState): RailPicture {
  const groups = {
    open: new Map<string, TicketView[]>(),
    ready: new Map<string, TicketView[]>(),
    cancelled: new Map<string, TicketView[]>(),
  };
  const tickets = Object.values(projected(state)).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const ticket of tickets) {
    const standing = standingOf(ticket);
    if (standing === 'gone') continue;
    const id = `${ticket.orderId}@${ticket.firedAt}`;
    groups[standing].set(id, [...(groups[standing].get(id) ?? []), ticket]);
  }
  const slips = (standing: Slip['standing']): Slip[] =>
    [...groups[standing]].flatMap(([id, parts]) => slipOf(id, standing, parts, state));
  return {
    rail: [...slips('open'), ...slips('cancelled')].sort(byFiring),
    ready: slips('ready').sort((a, b) => doneAt(a) - doneAt(b) || byFiring(a, b)),
  };
}
