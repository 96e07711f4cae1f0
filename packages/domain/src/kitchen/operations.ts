import type { SelectionId } from '../ids.ts';
import type { Minor } from '../money/money.ts';
import { decideHandOver } from '../order/decide.ts';
import type { OrderState } from '../order/states.ts';
import type { OrderRefusal } from '../refusal.ts';
import type { SelectionState, TicketState } from './states.ts';

/** START fires the ticket, BUMP says it is done, RECALL takes that back, HAND_OVER gives the whole order to its guest. */
export type OperationKind = 'START' | 'BUMP' | 'RECALL' | 'HAND_OVER';

export type OperatedLine = { readonly selectionId: SelectionId; readonly state: SelectionState };
export type OperatedTicket = {
  readonly state: TicketState;
  /** Whether the kitchen has begun. */
  readonly started: boolean;
  /** The revision that the last recall gave the ticket; null = never recalled. */
  readonly recalledAtRev: number | null;
  readonly lines: readonly OperatedLine[];
};
export type OperatedOrder = {
  readonly state: OrderState;
  /** The states of the order's other tickets. */
  readonly otherTickets: readonly TicketState[];
  /** What is left to pay, what is taken with this operation already counted. */
  readonly balance: Minor;
};
export type KitchenEvent =
  | { readonly type: 'ticket.started' | 'ticket.bumped' | 'ticket.recalled'; readonly state: TicketState }
  | {
      readonly type: 'order.in_preparation' | 'order.ready' | 'order.recalled' | 'order.closed';
      readonly state: OrderState;
    };

export type OperationDecision =
  | {
      readonly outcome: 'APPLIED';
      readonly ticket: { readonly state: TicketState; readonly started: boolean };
      /** Only the lines that change, with their new state. */
      readonly lines: readonly OperatedLine[];
      readonly order: OrderState;
      /** In the order to append, the ticket's before the order's. */
      readonly events: readonly KitchenEvent[];
    }
  | { readonly outcome: 'ALREADY' }
  | { readonly outcome: 'REFUSED'; readonly refusal: OrderRefusal };

const already: OperationDecision = { outcome: 'ALREADY' };
const refuse = (state: OrderState, attempted: OrderRefusal['attempted']): OperationDecision => ({
  outcome: 'REFUSED',
  refusal: { code: 'ORDER_STATE', state, attempted },
});
const moved = (
  lines: readonly OperatedLine[],
  from: readonly SelectionState[],
  state: SelectionState,
): OperatedLine[] =>
  lines.filter((line) => from.includes(line.state)).map(({ selectionId }) => ({ selectionId, state }));
const firing = (order: OperatedOrder): KitchenEvent[] =>
  order.state === 'APPROVED' ? [{ type: 'order.in_preparation', state: 'IN_PREPARATION' }] : [];

function start(ticket: OperatedTicket, order: OperatedOrder): OperationDecision {
  if (ticket.state === 'DONE' || (ticket.state === 'OPEN' && ticket.started)) return already;
  if (ticket.state !== 'OPEN' || (order.state !== 'APPROVED' && order.state !== 'IN_PREPARATION'))
    return refuse(order.state, 'START');
  return {
    outcome: 'APPLIED',
    ticket: { state: 'OPEN', started: true },
    lines: moved(ticket.lines, ['NEW'], 'SENT'),
    order: 'IN_PREPARATION',
    events: [{ type: 'ticket.started', state: 'OPEN' }, ...firing(order)],
  };
}

function bump(ticket: OperatedTicket, order: OperatedOrder, baseRev: number): OperationDecision {
  if (ticket.state === 'DONE') return already;
  // The cook who sent this bump had not seen the recall, which came later: the recall stands.
  if (ticket.state === 'OPEN' && ticket.recalledAtRev !== null && baseRev < ticket.recalledAtRev)
    return already;
  if (ticket.state !== 'OPEN' || (order.state !== 'APPROVED' && order.state !== 'IN_PREPARATION'))
    return refuse(order.state, 'BUMP');
  const last = order.otherTickets.every((state) => state === 'DONE' || state === 'VOIDED');
  const started: KitchenEvent[] = ticket.started ? [] : [{ type: 'ticket.started', state: 'OPEN' }];
  const ready: KitchenEvent[] = last ? [{ type: 'order.ready', state: 'READY' }] : [];
  return {
    outcome: 'APPLIED',
    ticket: { state: 'DONE', started: true },
    lines: moved(ticket.lines, ['NEW', 'SENT'], 'READY'),
    order: last ? 'READY' : 'IN_PREPARATION',
    events: [...started, { type: 'ticket.bumped', state: 'DONE' }, ...firing(order), ...ready],
  };
}

function recall(ticket: OperatedTicket, order: OperatedOrder): OperationDecision {
  if (ticket.state === 'OPEN') return already;
  if (ticket.state !== 'DONE' || (order.state !== 'READY' && order.state !== 'IN_PREPARATION'))
    return refuse(order.state, 'RECALL');
  return {
    outcome: 'APPLIED',
    ticket: { state: 'OPEN', started: true },
    lines: moved(ticket.lines, ['READY'], 'SENT'),
    order: 'IN_PREPARATION',
    events: [
      { type: 'ticket.recalled', state: 'OPEN' },
      ...(order.state === 'READY' ? [{ type: 'order.recalled', state: 'IN_PREPARATION' } as const] : []),
    ],
  };
}

function handOver(ticket: OperatedTicket, order: OperatedOrder): OperationDecision {
  if (order.state === 'CLOSED') return already;
  const decision = decideHandOver(order);
  if (!decision.ok) return { outcome: 'REFUSED', refusal: decision.refusal };
  const { state, started } = ticket;
  return {
    outcome: 'APPLIED',
    ticket: { state, started },
    lines: [],
    order: decision.to,
    events: [{ type: 'order.closed', state: decision.to }],
  };
}

/**
 * What an operation from a kitchen screen does; changes nothing by itself. ALREADY: another cook was quicker, or a later recall
 * took this bump back. A bump of a ticket that nobody started starts it as well, and the order is ready with its last ticket.
 * `baseRev` = the ticket's revision that the screen showed. That one operation is applied once is its caller's to see to.
 */
export function decideOperation(
  operation: { readonly kind: OperationKind; readonly baseRev: number },
  ticket: OperatedTicket,
  order: OperatedOrder,
): OperationDecision {
  switch (operation.kind) {
    case 'START':
      return start(ticket, order);
    case 'BUMP':
      return bump(ticket, order, operation.baseRev);
    case 'RECALL':
      return recall(ticket, order);
    case 'HAND_OVER':
      return handOver(ticket, order);
  }
}
