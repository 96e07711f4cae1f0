import { describe, expect, it } from 'vitest';
import { applySnapshot, markSeen } from './merge.ts';
import { operateOn } from './operate-on.ts';
import { sampleOperation, sampleTicket, ticketId } from './sample.ts';
import { emptyRail, type RailState } from './state.ts';
import { totalsOf } from './totals.ts';
import { pictureOf } from './view.ts';

const load = (...tickets: ReturnType<typeof sampleTicket>[]): RailState =>
  applySnapshot(emptyRail, { seq: 100, serverTime: '2026-11-20T12:30:00.000Z', tickets });
const numbers = (state: RailState) => {
  const { rail, ready } = pictureOf(state);
  return {
    rail: rail.map(({ head }) => head.displayNumber),
    ready: ready.map(({ head }) => head.displayNumber),
  };
};
const act = (state: RailState, op: number, kind: 'START' | 'BUMP' | 'RECALL' | 'HAND_OVER', n: number) =>
  operateOn(state, ticketId(n), sampleOperation(op, kind, n));

describe('what the screen shows', () => {
  const three = load(sampleTicket(3), sampleTicket(1), sampleTicket(2));

  it('has the oldest fired first, whatever the order of arrival', () => {
    expect(numbers(three)).toEqual({ rail: [1, 2, 3], ready: [] });
  });

  it('brings a recalled ticket back to its place', () => {
    const bumped = act(three, 1, 'BUMP', 2);
    expect(numbers(bumped)).toEqual({ rail: [1, 3], ready: [2] });
    expect(numbers(act(bumped, 2, 'RECALL', 2))).toEqual({ rail: [1, 2, 3], ready: [] });
    expect(numbers(act(bumped, 2, 'HAND_OVER', 2))).toEqual({ rail: [1, 3], ready: [] });
  });

  it('rings for what nobody has begun or seen', () => {
    const fresh = (state: RailState) =>
      pictureOf(state)
        .rail.filter(({ isNew }) => isNew)
        .map(({ head }) => head.displayNumber);
    expect(fresh(three)).toEqual([1, 2, 3]);
    expect(fresh(markSeen(three, [ticketId(1)]))).toEqual([2, 3]);
    expect(fresh(act(three, 1, 'START', 2))).toEqual([1, 3]);
  });

  it('shows the tickets of one order that were fired together as one', () => {
    const [bar, grill] = [
      sampleTicket(1),
      sampleTicket(1, { id: ticketId(9), orderId: sampleTicket(1).orderId }),
    ];
    const whole = load(bar, grill);
    expect(pictureOf(whole).rail.map(({ tickets, lines }) => [tickets.length, lines.length])).toEqual([
      [2, 2],
    ]);
    const half = act(whole, 1, 'BUMP', 1);
    expect(numbers(half)).toEqual({ rail: [1], ready: [1] });
    expect(pictureOf(half).ready[0]?.head.orderState).toBe('IN_PREPARATION');
    const both = operateOn(half, ticketId(9), sampleOperation(2, 'BUMP', 9));
    expect(numbers(both)).toEqual({ rail: [], ready: [1] });
    expect(pictureOf(both).ready[0]?.head.orderState).toBe('READY');
  });

  it('leaves out what is held back for later', () => {
    expect(numbers(load(sampleTicket(1, { state: 'HELD', orderState: 'FUTURE' })))).toEqual({
      rail: [],
      ready: [],
    });
  });

  it('adds up what is still to make', () => {
    const state = act(load(sampleTicket(1), sampleTicket(2), sampleTicket(3)), 1, 'BUMP', 3);
    expect(totalsOf(pictureOf(state).rail.flatMap(({ tickets }) => tickets))).toEqual([
      { name: 'Champ', quantity: 4 },
    ]);
  });
});
