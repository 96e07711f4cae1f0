import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type SelectionId } from '../ids.ts';
import { canTransition, orderStates } from '../order/states.ts';
import {
  decideOperation,
  type OperatedOrder,
  type OperatedTicket,
  type OperationKind,
} from './operations.ts';
import {
  type SelectionState,
  selectionStates,
  selectionTransitions,
  ticketStates,
  ticketTransitions,
} from './states.ts';

const selection = (n: number) => asId<SelectionId>(`00000000-0000-7000-8020-${String(n).padStart(12, '0')}`);
const ticket = (
  rest: Partial<OperatedTicket> = {},
  lines: readonly SelectionState[] = ['NEW', 'NEW'],
): OperatedTicket => ({
  state: 'OPEN',
  started: false,
  recalledAtRev: null,
  ...rest,
  lines: lines.map((state, i) => ({ selectionId: selection(i), state })),
});
const order = (rest: Partial<OperatedOrder> = {}): OperatedOrder => ({
  state: 'APPROVED',
  otherTickets: [],
  balance: 0,
  ...rest,
});
const decide = (kind: OperationKind, on: OperatedTicket, of: OperatedOrder, baseRev = 1) =>
  decideOperation({ kind, baseRev }, on, of);
const started = ticket({ started: true }, ['SENT', 'SENT']);
const done = ticket({ state: 'DONE', started: true }, ['READY', 'READY']);
const cooking = order({ state: 'IN_PREPARATION' });
const ready = order({ state: 'READY' });

describe('a kitchen operation', () => {
  it.each<[string, OperationKind, OperatedTicket, OperatedOrder, string, string, string[], string[]]>([
    [
      'START of the first ticket',
      'START',
      ticket(),
      order({ otherTickets: ['OPEN'] }),
      'OPEN',
      'IN_PREPARATION',
      ['SENT', 'SENT'],
      ['ticket.started', 'order.in_preparation'],
    ],
    [
      'START of the second',
      'START',
      ticket(),
      cooking,
      'OPEN',
      'IN_PREPARATION',
      ['SENT', 'SENT'],
      ['ticket.started'],
    ],
    [
      'START leaves held and voided lines alone',
      'START',
      ticket({}, ['NEW', 'HOLD', 'VOIDED']),
      order(),
      'OPEN',
      'IN_PREPARATION',
      ['SENT'],
      ['ticket.started', 'order.in_preparation'],
    ],
    [
      'BUMP of one of two',
      'BUMP',
      started,
      order({ state: 'IN_PREPARATION', otherTickets: ['OPEN'] }),
      'DONE',
      'IN_PREPARATION',
      ['READY', 'READY'],
      ['ticket.bumped'],
    ],
    [
      'BUMP of the last',
      'BUMP',
      started,
      order({ state: 'IN_PREPARATION', otherTickets: ['DONE', 'VOIDED'] }),
      'DONE',
      'READY',
      ['READY', 'READY'],
      ['ticket.bumped', 'order.ready'],
    ],
    [
      'BUMP without a start',
      'BUMP',
      ticket(),
      order(),
      'DONE',
      'READY',
      ['READY', 'READY'],
      ['ticket.started', 'ticket.bumped', 'order.in_preparation', 'order.ready'],
    ],
    [
      'BUMP without a start while another waits',
      'BUMP',
      ticket(),
      order({ otherTickets: ['OPEN'] }),
      'DONE',
      'IN_PREPARATION',
      ['READY', 'READY'],
      ['ticket.started', 'ticket.bumped', 'order.in_preparation'],
    ],
    [
      'BUMP by one who has seen the recall',
      'BUMP',
      ticket({ started: true, recalledAtRev: 1 }, ['SENT']),
      cooking,
      'DONE',
      'READY',
      ['READY'],
      ['ticket.bumped', 'order.ready'],
    ],
    [
      'RECALL of a ready order',
      'RECALL',
      done,
      ready,
      'OPEN',
      'IN_PREPARATION',
      ['SENT', 'SENT'],
      ['ticket.recalled', 'order.recalled'],
    ],
    [
      'RECALL while others cook',
      'RECALL',
      done,
      cooking,
      'OPEN',
      'IN_PREPARATION',
      ['SENT', 'SENT'],
      ['ticket.recalled'],
    ],
    ['HAND_OVER', 'HAND_OVER', done, ready, 'DONE', 'CLOSED', [], ['order.closed']],
  ])('%s', (_, kind, on, of, state, orderState, lines, events) => {
    const decision = decide(kind, on, of);
    if (decision.outcome !== 'APPLIED') throw new Error(decision.outcome);
    expect([decision.ticket.state, decision.order]).toEqual([state, orderState]);
    expect(decision.lines.map((line) => line.state)).toEqual(lines);
    expect(decision.events.map(({ type }) => type)).toEqual(events);
  });

  it.each<[string, OperationKind, OperatedTicket, OperatedOrder]>([
    ['START of a started ticket', 'START', started, cooking],
    ['START of a ticket that is done', 'START', done, ready],
    ['BUMP by the slower of two cooks', 'BUMP', done, ready],
    [
      'BUMP sent before a recall that came first',
      'BUMP',
      ticket({ started: true, recalledAtRev: 5 }, ['SENT']),
      cooking,
    ],
    ['RECALL of an open ticket', 'RECALL', started, cooking],
    ['HAND_OVER twice', 'HAND_OVER', done, order({ state: 'CLOSED' })],
  ])('changes nothing: %s', (_, kind, on, of) => {
    expect(decide(kind, on, of)).toEqual({ outcome: 'ALREADY' });
  });

  it.each<[string, OperationKind, OperatedTicket, OperatedOrder, string]>([
    [
      'START of a cancelled order',
      'START',
      ticket({ state: 'VOIDED' }),
      order({ state: 'CANCELLED' }),
      'START',
    ],
    ['START of a held ticket', 'START', ticket({ state: 'HELD' }), order({ state: 'FUTURE' }), 'START'],
    ['BUMP of a cancelled order', 'BUMP', ticket({ state: 'VOIDED' }), order({ state: 'CANCELLED' }), 'BUMP'],
    [
      'BUMP of an order that waits for approval',
      'BUMP',
      ticket(),
      order({ state: 'NEEDS_APPROVAL' }),
      'BUMP',
    ],
    ['RECALL of what was handed over', 'RECALL', done, order({ state: 'CLOSED' }), 'RECALL'],
    ['HAND_OVER before it is ready', 'HAND_OVER', started, cooking, 'CLOSE'],
    ['HAND_OVER of what is not paid', 'HAND_OVER', done, order({ state: 'READY', balance: 2460 }), 'CLOSE'],
  ])('is refused: %s', (_, kind, on, of, attempted) => {
    expect(decide(kind, on, of)).toEqual({
      outcome: 'REFUSED',
      refusal: { code: 'ORDER_STATE', state: of.state, attempted },
    });
  });

  const anyTicket = fc
    .record({
      state: fc.constantFrom(...ticketStates),
      started: fc.boolean(),
      recalledAtRev: fc.option(fc.nat(5)),
      lines: fc.array(fc.constantFrom(...selectionStates), { maxLength: 4 }),
    })
    .map(({ lines, ...rest }) => ticket(rest, lines));
  const anyOrder = fc.record({
    state: fc.constantFrom(...orderStates),
    otherTickets: fc.array(fc.constantFrom(...ticketStates), { maxLength: 3 }),
    balance: fc.constantFrom(0, 100),
  });
  const anyKind = fc.constantFrom<OperationKind>('START', 'BUMP', 'RECALL', 'HAND_OVER');

  it('only takes steps of the tables, is never ready with an open ticket, and is done after being done once', () => {
    fc.assert(
      fc.property(anyKind, anyTicket, anyOrder, fc.nat(5), (kind, on, of, baseRev) => {
        const decision = decide(kind, on, of, baseRev);
        if (decision.outcome !== 'APPLIED') return;
        const via = decision.events.flatMap((event) =>
          event.type.startsWith('order.') ? [event.state] : [],
        );
        let state = of.state;
        for (const next of orderStates
          .filter((entry) => via.includes(entry))
          .sort((a, b) => via.indexOf(a) - via.indexOf(b))) {
          expect(canTransition(state, next)).toBe(true);
          state = next;
        }
        expect(decision.order).toBe(state);
        if (decision.ticket.state !== on.state)
          expect(ticketTransitions[on.state]).toContain(decision.ticket.state);
        for (const line of decision.lines) {
          const before =
            on.lines.find(({ selectionId }) => selectionId === line.selectionId)?.state ?? 'VOIDED';
          const steps =
            before === 'NEW' && line.state === 'READY'
              ? selectionTransitions.SENT
              : selectionTransitions[before];
          expect(steps).toContain(line.state);
        }
        if (decision.order === 'READY')
          expect([decision.ticket.state, ...of.otherTickets]).not.toContain('OPEN');
        const again = decide(kind, { ...on, ...decision.ticket }, { ...of, state: decision.order }, baseRev);
        expect(again).toEqual({ outcome: 'ALREADY' });
      }),
      { numRuns: 2000 },
    );
  });
});
