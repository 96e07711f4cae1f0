import { describe, expect, it } from 'vitest';
import { applyChange, applySnapshot, dismissCancelled, markSeen } from './merge.ts';
import { sampleTicket, ticketId } from './sample.ts';
import { emptyRail, type RailState } from './state.ts';

const serverTime = '2026-11-20T12:30:00.000Z';
const loaded = (...numbers: number[]): RailState =>
  applySnapshot(emptyRail, { seq: 10, serverTime, tickets: numbers.map((n) => sampleTicket(n)) });
const shown = ({ tickets }: RailState): number[] =>
  Object.values(tickets).map(({ displayNumber }) => displayNumber);
const cancelled = { state: 'VOIDED', orderState: 'CANCELLED', updatedSeq: 20 } as const;

describe('the rail as this tablet knows it', () => {
  it('begins with the snapshot and goes on from its position', () => {
    const state = applyChange(loaded(1, 2), { seq: 11, ticket: sampleTicket(3, { updatedSeq: 11 }) });
    expect(shown(state)).toEqual([1, 2, 3]);
    expect(state.seq).toBe(11);
  });

  it('takes the later of two views of a ticket, in whichever order they come', () => {
    const later = sampleTicket(1, { updatedSeq: 15, rev: 3, state: 'DONE', orderState: 'READY' });
    const earlier = sampleTicket(1, { updatedSeq: 14, rev: 2 });
    const a = applyChange(applyChange(loaded(1), { seq: 14, ticket: earlier }), { seq: 15, ticket: later });
    const b = applyChange(applyChange(loaded(1), { seq: 15, ticket: later }), { seq: 14, ticket: earlier });
    expect(a).toEqual(b);
    expect(a.tickets[ticketId(1)]?.state).toBe('DONE');
  });

  it('lets go of what was handed over', () => {
    const state = applyChange(loaded(1, 2), {
      seq: 12,
      ticket: sampleTicket(1, { state: 'DONE', orderState: 'CLOSED', updatedSeq: 12 }),
    });
    expect(shown(state)).toEqual([2]);
  });

  it('keeps a cancelled ticket until somebody has read it, and does not show it again', () => {
    const change = { seq: 20, ticket: sampleTicket(1, cancelled) };
    const state = applyChange(loaded(1, 2), change);
    expect(shown(state)).toEqual([1, 2]);
    const read = dismissCancelled(state, ticketId(1));
    expect(shown(read)).toEqual([2]);
    expect(shown(applyChange(read, change))).toEqual([2]);
    expect(dismissCancelled(read, ticketId(2))).toBe(read);
  });

  it('does not tell of a cancelled order that nobody here has seen', () => {
    expect(shown(applyChange(loaded(), { seq: 20, ticket: sampleTicket(1, cancelled) }))).toEqual([]);
  });

  it('tells of a cancellation that it slept through, although the next snapshot lacks the ticket', () => {
    const asleep = loaded(1, 2);
    const awake = applySnapshot(asleep, { seq: 25, serverTime, tickets: [sampleTicket(2)] });
    expect(shown(awake)).toEqual([2]);
    expect(awake.seq).toBe(10);
    expect(shown(applyChange(awake, { seq: 20, ticket: sampleTicket(1, cancelled) })).sort()).toEqual([1, 2]);
  });

  it('keeps what the stream told later than the snapshot knew', () => {
    const state = applyChange(loaded(1), { seq: 30, ticket: sampleTicket(3, { updatedSeq: 30 }) });
    expect(shown(applySnapshot(state, { seq: 29, serverTime, tickets: [sampleTicket(1)] }))).toEqual([1, 3]);
  });

  it('takes off quietly what belongs to another day', () => {
    const state = { ...loaded(1), seq: 40 };
    const next = applySnapshot(applySnapshot(state, { seq: 40, serverTime, tickets: [] }), {
      seq: 40,
      serverTime,
      tickets: [],
    });
    expect([next.tickets, next.left]).toEqual([{}, {}]);
  });

  it('remembers who was seen only as long as they are here', () => {
    const state = markSeen(loaded(1), [ticketId(1), ticketId(9)]);
    expect(markSeen(state, [ticketId(1)])).toBe(state);
    expect(markSeen(state, [ticketId(2)]).seen).toEqual([ticketId(1), ticketId(2)]);
  });
});
