import type { IncomingHttpHeaders } from 'node:http';
import type { ProcedureType } from '@trpc/server';
import { Failure } from './failure.ts';

/**
 * Milliseconds within which a request is answered, whatever it still waits for; before the apps give up (12 s). The work behind it
 * has bounds of its own (`deadlines` of the database) and goes on.
 */
export const answerWithin = 10_000;

/** In which the ingress says how long it waits for the answer, in milliseconds, before it asks another backend. */
export const patienceHeader = 'x-answer-within';

/** Milliseconds within which this request is to be answered. Whoever asks may want it earlier than `answerWithin`, not later. */
export function patienceOf(headers: IncomingHttpHeaders): number {
  const said = headers[patienceHeader];
  const ms = typeof said === 'string' && /^\d{1,5}$/.test(said) ? Number(said) : answerWithin;
  return Math.min(answerWithin, Math.max(1, ms));
}

/** @throws Failure TEMPORARILY_UNAVAILABLE for a read, OUTCOME_UNKNOWN for a write, when the work is not done in time. */
export function within<T>(ms: number, type: ProcedureType, work: Promise<T>): Promise<T> {
  if (type === 'subscription') return work;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late(type)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const late = (type: ProcedureType): Failure =>
  type === 'mutation'
    ? new Failure(
        'OUTCOME_UNKNOWN',
        'It takes too long, and is not known yet whether it will be done. Ask for the outcome, or send the same again under the same idempotency key',
        { outcome: 'UNKNOWN' },
        new Error('a write was not done in time'),
      )
    : new Failure(
        'TEMPORARILY_UNAVAILABLE',
        'It takes too long; try again in a moment',
        {},
        new Error('a read was not done in time'),
      );
