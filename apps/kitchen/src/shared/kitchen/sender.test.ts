import type { OperationOutcome, TicketOperation } from '@toast/api/kitchen';
import { describe, expect, it } from 'vitest';
import { applyAnswer, fail, nextToSend } from '../rail/log.ts';
import { applySnapshot } from '../rail/merge.ts';
import { operateOn } from '../rail/operate-on.ts';
import { sampleOperation, sampleTicket, ticketId } from '../rail/sample.ts';
import { emptyRail } from '../rail/state.ts';
import { createSender, type Verdict } from './sender.ts';

/** Answers of a server, in order; an Error is thrown. */
function setUp(
  answers: readonly (OperationOutcome | Error)[],
  judge: (error: unknown) => Verdict = () => 'again',
) {
  const start = applySnapshot(emptyRail, {
    seq: 1,
    serverTime: '2026-11-20T12:30:00.000Z',
    tickets: [sampleTicket(1)],
  });
  let state = operateOn(
    operateOn(start, ticketId(1), sampleOperation(1, 'START', 1)),
    ticketId(1),
    sampleOperation(2, 'BUMP', 1),
  );
  const sent: TicketOperation[] = [];
  const pauses: number[] = [];
  const left = [...answers];
  const done = Promise.withResolvers<void>();
  const settle = () => {
    if (nextToSend(state.log) === undefined) done.resolve();
  };
  const sender = createSender({
    next: () => nextToSend(state.log)?.operation,
    written: () => Promise.resolve(),
    send: (operation) => {
      sent.push(operation);
      const answer = left.shift();
      return answer === undefined || answer instanceof Error
        ? Promise.reject(answer ?? new Error('none left'))
        : Promise.resolve(answer);
    },
    judge,
    onAnswer: ({ opId }, answer) => {
      state = applyAnswer(state, opId, answer);
      settle();
    },
    onNever: ({ opId }) => {
      state = fail(state, opId, { orderState: null });
      settle();
    },
    onUnpaired: () => done.resolve(),
    pauseMs: (n) => 500 * 2 ** n,
    pause: (ms) => {
      pauses.push(ms);
      return Promise.resolve();
    },
  });
  return { sender, sent, pauses, done: done.promise, log: () => state.log };
}

const applied = (rev: number): OperationOutcome => ({
  outcome: 'APPLIED',
  ticket: sampleTicket(1, { rev, updatedSeq: rev + 10 }),
});

describe('sending the log', () => {
  it('sends each operation once, the next only after the answer to the one before', async () => {
    const { sender, sent, done, log } = setUp([applied(2), applied(3)]);
    sender.poke();
    sender.poke();
    await done;
    expect(sent.map(({ kind, baseRev }) => [kind, baseRev])).toEqual([
      ['START', 1],
      ['BUMP', 2],
    ]);
    expect(log()).toEqual([]);
  });

  it('sends the same operation again while nobody answers, each time a little later', async () => {
    const { sender, sent, pauses, done } = setUp([
      new Error('lost'),
      new Error('lost'),
      applied(2),
      new Error('lost'),
      applied(3),
    ]);
    sender.poke();
    await done;
    expect(new Set(sent.slice(0, 3).map(({ opId }) => opId)).size).toBe(1);
    expect(pauses).toEqual([500, 1_000, 500]);
  });

  it('goes on after an operation that can never be applied, and keeps it to be told', async () => {
    const { sender, sent, done, log } = setUp([new Error('not found'), applied(3)], () => 'never');
    sender.poke();
    await done;
    expect(sent).toHaveLength(2);
    expect(log().map(({ trouble }) => trouble)).toEqual([{ orderState: null }]);
  });

  it('stops where this tablet has no right any more', async () => {
    const { sender, sent, done, log } = setUp([new Error('revoked')], () => 'unpaired');
    sender.poke();
    await done;
    expect(sent).toHaveLength(1);
    expect(log()).toHaveLength(2);
  });
});
