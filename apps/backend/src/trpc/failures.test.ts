import { CommitOutcomeUnknown, DatabaseBusy, DatabaseUnavailable } from '@toast/database/faults';
import { TRPCError } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Failure, notFound } from './failure.ts';
import { faceOf } from './failures.ts';

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code });
const http = (statusCode: number) => Object.assign(new Error('framework'), { statusCode });
const wrapped = (cause: Error) => new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause });
const invalid = z.object({ cart: z.object({ lines: z.array(z.object({ quantity: z.int() })) }) }).safeParse({
  cart: { lines: [{ quantity: 'seven' }] },
});

describe('the face of a failure', () => {
  it.each<[string, unknown, string, number, boolean]>([
    ['a failure that is meant', notFound('order'), 'NOT_FOUND', 404, false],
    ['the same wrapped by tRPC', wrapped(notFound('order')), 'NOT_FOUND', 404, false],
    ['a key used twice', new Failure('IDEMPOTENCY_KEY_REUSED', 'x'), 'IDEMPOTENCY_KEY_REUSED', 422, false],
    [
      'an unknown procedure',
      new TRPCError({ code: 'NOT_FOUND', message: 'path "secret"' }),
      'NOT_FOUND',
      404,
      false,
    ],
    ['the wrong method', new TRPCError({ code: 'METHOD_NOT_SUPPORTED' }), 'METHOD_NOT_ALLOWED', 405, false],
    ['a body too large', http(413), 'PAYLOAD_TOO_LARGE', 413, false],
    ['another type', http(415), 'UNSUPPORTED_MEDIA_TYPE', 415, false],
    ['an address that cannot be read', http(400), 'VALIDATION', 400, false],
    ['a bug', new TypeError('secret detail'), 'INTERNAL', 500, true],
    ['a bug within tRPC', wrapped(new TypeError('secret detail')), 'INTERNAL', 500, true],
    ['something that is no error', 'secret detail', 'INTERNAL', 500, true],
    ['no connection', coded('ECONNREFUSED', 'secret detail'), 'TEMPORARILY_UNAVAILABLE', 503, true],
    ['no connection, wrapped', wrapped(coded('57P01')), 'TEMPORARILY_UNAVAILABLE', 503, true],
    [
      'no connection to any address',
      new AggregateError([coded('ECONNREFUSED')]),
      'TEMPORARILY_UNAVAILABLE',
      503,
      true,
    ],
    ['no connection in the pool', new DatabaseUnavailable(), 'TEMPORARILY_UNAVAILABLE', 503, true],
    ['no answer', new Error('Query read timeout'), 'TEMPORARILY_UNAVAILABLE', 503, true],
    ['a queue that is full', wrapped(new DatabaseBusy('x')), 'TEMPORARILY_UNAVAILABLE', 503, false],
    ['leaving', new Failure('TEMPORARILY_UNAVAILABLE', 'x'), 'TEMPORARILY_UNAVAILABLE', 503, false],
    ['a commit without an answer', wrapped(new CommitOutcomeUnknown()), 'OUTCOME_UNKNOWN', 503, true],
    ['a statement that took too long', coded('57014'), 'TEMPORARILY_UNAVAILABLE', 503, true],
    ['a constraint nobody expected', coded('23505', 'secret detail'), 'INTERNAL', 500, true],
  ])('%s', (_what, error, code, status, fault) => {
    const face = faceOf(error);
    expect(face).toMatchObject({ code, status, fault });
    expect(face.message).not.toContain('secret');
  });

  it.each<[string, unknown, number]>([
    ['an outage', new DatabaseUnavailable(), 2],
    ['one within tRPC', wrapped(coded('57014')), 2],
    ['a queue that is full', new DatabaseBusy('x'), 1],
    ['a commit without an answer', new CommitOutcomeUnknown(), 2],
    ['leaving', new Failure('TEMPORARILY_UNAVAILABLE', 'x'), 2],
  ])('says after %s when to come again, the same each time it is asked', (_what, error, least) => {
    const { retryAfter } = faceOf(error).details;
    expect(retryAfter).toBeGreaterThanOrEqual(least);
    expect(retryAfter).toBeLessThan(least + 3);
    for (let time = 0; time < 10; time += 1) expect(faceOf(error).details).toEqual({ retryAfter });
  });

  it('spreads those who were turned away together', () => {
    const told = Array.from({ length: 100 }, () => faceOf(new DatabaseBusy('x')).details['retryAfter']);
    expect(new Set(told)).toEqual(new Set([1, 2, 3]));
  });

  it('names the fields that are wrong, and never what was sent', () => {
    const face = faceOf(new TRPCError({ code: 'BAD_REQUEST', cause: invalid.error }));
    expect(face).toMatchObject({
      code: 'VALIDATION',
      fields: { 'cart.lines.0.quantity': [expect.any(String)] },
    });
    expect(JSON.stringify(face)).not.toContain('seven');
  });

  it('takes an answer that breaks its own schema for a bug', () => {
    const face = faceOf(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: invalid.error }));
    expect(face).toMatchObject({ code: 'INTERNAL', fields: null, fault: true });
  });
});
