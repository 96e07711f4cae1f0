import { describe, expect, it } from 'vitest';
import { appendOperation, applyAnswer, dismissTroubles, fail, nextToSend, unsent } from './log.ts';
import { applyChange, applySnapshot } from './merge.ts';
import { operateOn } from './operate-on.ts';
import { projected } from './project.ts';
import { sampleOperation, sampleRefusal, sampleTicket, ticketId } from './sample.ts';
import { emptyRail, type RailState } from './state.ts';

const serverTime = '2026-11-20T12:30:00.000Z';
const loaded: RailState = applySnapshot(emptyRail, {
  seq: 10,
  serverTime,
  tickets: [sampleTicket(1), sampleTicket(2)],
});
const act = (state: RailState, op: number, kind: 'START' | 'BUMP' | 'RECALL' | 'HAND_OVER', n = 1) =>
  operateOn(state, ticketId(n), sampleOperation(op, kind, n));
const seen = (state: RailState, n = 1) => projected(state)[ticketId(n)];

describe('what this tablet did and the server has not confirmed', () => {
  it('shows at once, as the server will decide it', () => {
    const bumped = act(act(loaded, 1, 'START'), 2, 'BUMP');
    expect(seen(bumped)).toMatchObject({
      state: 'DONE',
      orderState: 'READY',
      rev: 3,
      lines: [{ state: 'READY' }],
    });
    expect(seen(act(bumped, 3, 'RECALL'))).toMatchObject({
      state: 'OPEN',
      orderState: 'IN_PREPARATION',
      doneAt: null,
      rev: 4,
    });
    expect(seen(act(bumped, 3, 'HAND_OVER'))).toMatchObject({ orderState: 'CLOSED', amountDue: 0 });
  });

  it('is not done twice by a second tap', () => {
    const bumped = act(loaded, 1, 'BUMP');
    expect(act(bumped, 2, 'BUMP')).toBe(bumped);
    expect(act(loaded, 2, 'HAND_OVER')).toBe(loaded);
    expect(operateOn(loaded, ticketId(7), sampleOperation(3, 'BUMP', 7))).toBe(loaded);
  });

  it('goes out in the order in which it was done, over all tickets', () => {
    const state = act(act(act(loaded, 1, 'START'), 2, 'BUMP', 2), 3, 'BUMP');
    expect(state.log.map(({ n, operation }) => [n, operation.kind, operation.baseRev])).toEqual([
      [1, 'START', 1],
      [2, 'BUMP', 1],
      [3, 'BUMP', 2],
    ]);
    expect(nextToSend(state.log)?.n).toBe(1);
    expect(unsent(state.log)).toBe(3);
  });

  it('survives changes from elsewhere until it is confirmed, and then nothing jumps', () => {
    const bumped = act(loaded, 1, 'BUMP');
    const stirred = applyChange(bumped, {
      seq: 11,
      ticket: sampleTicket(1, {
        updatedSeq: 11,
        rev: 2,
        startedAt: serverTime,
        orderState: 'IN_PREPARATION',
      }),
    });
    expect(seen(stirred)?.state).toBe('DONE');
    const ticket = sampleTicket(1, {
      updatedSeq: 14,
      rev: 3,
      state: 'DONE',
      orderState: 'READY',
      startedAt: serverTime,
      doneAt: serverTime,
    });
    const confirmed = applyAnswer(stirred, sampleOperation(1, 'BUMP', 1).opId, {
      outcome: 'APPLIED',
      ticket,
    });
    expect(confirmed.log).toEqual([]);
    expect(seen(confirmed)).toEqual(ticket);
  });

  it('counts our later operations from the result of our earlier ones, so that our own recall does not undo our own bump', () => {
    const thrice = act(act(act(loaded, 1, 'BUMP'), 2, 'RECALL'), 3, 'BUMP');
    // Another tablet had started it meanwhile, so each result is one further than this tablet foresaw.
    const one = applyAnswer(thrice, sampleOperation(1, 'BUMP', 1).opId, {
      outcome: 'APPLIED',
      ticket: sampleTicket(1, { rev: 3, updatedSeq: 12, state: 'DONE', orderState: 'READY' }),
    });
    const two = applyAnswer(one, sampleOperation(2, 'RECALL', 1).opId, {
      outcome: 'APPLIED',
      ticket: sampleTicket(1, { rev: 4, updatedSeq: 14 }),
    });
    expect(two.log.map(({ operation }) => operation.baseRev)).toEqual([4]);
  });

  it('does not count from what somebody else has done', () => {
    const twice = act(act(loaded, 1, 'START'), 2, 'BUMP');
    const told = applyAnswer(twice, sampleOperation(1, 'START', 1).opId, {
      outcome: 'ALREADY',
      ticket: sampleTicket(1, { rev: 6, updatedSeq: 16, startedAt: serverTime }),
    });
    expect(told.log.map(({ operation }) => operation.baseRev)).toEqual([2]);
  });

  it('is said to be refused, on its ticket, until somebody has read it', () => {
    const bumped = act(loaded, 1, 'BUMP');
    const refused = applyAnswer(
      bumped,
      sampleOperation(1, 'BUMP', 1).opId,
      sampleRefusal('CANCELLED', 'BUMP'),
    );
    expect(refused.log.map(({ trouble }) => trouble)).toEqual([{ orderState: 'CANCELLED' }]);
    expect(seen(refused)?.state).toBe('OPEN');
    expect(nextToSend(refused.log)).toBeUndefined();
    expect(dismissTroubles(refused, ticketId(1)).log).toEqual([]);
  });

  it('is said to be undone when another screen had recalled the order meanwhile, on the ticket as it is now', () => {
    const again = sampleTicket(1, { rev: 5, updatedSeq: 15, startedAt: serverTime });
    const told = applyAnswer(act(loaded, 1, 'BUMP'), sampleOperation(1, 'BUMP', 1).opId, {
      outcome: 'ALREADY',
      ticket: again,
    });
    expect(told.log.map(({ trouble }) => trouble)).toEqual([{ orderState: 'RECALLED' }]);
    expect(seen(told)).toEqual(again);
    expect(nextToSend(told.log)).toBeUndefined();
  });

  it('is dropped when it can never be applied and its ticket is gone', () => {
    const state = appendOperation({ ...loaded, tickets: {} }, sampleOperation(1, 'BUMP', 1));
    expect(fail(state, sampleOperation(1, 'BUMP', 1).opId, { orderState: null }).log).toEqual([]);
  });

  it('numbers go on after a restart', () => {
    const kept = act(act(loaded, 1, 'START'), 2, 'BUMP').log.slice(1);
    expect(appendOperation({ ...loaded, log: kept }, sampleOperation(3, 'RECALL', 1)).log.at(-1)?.n).toBe(3);
  });
});
