import { TRPCClientError } from '@trpc/client';
import { describe, expect, it } from 'vitest';
import { failureOf } from './failure-of.ts';

const answered = (data: unknown) => TRPCClientError.from({ error: { message: 'no', code: -32000, data } });

describe('what the backend said of a failure', () => {
  it.each([
    [
      'an outage',
      { code: 'TEMPORARILY_UNAVAILABLE', httpStatus: 503, details: { retryAfter: 2 } },
      { status: 503, code: 'TEMPORARILY_UNAVAILABLE', retryAfterMs: 2_000, details: { retryAfter: 2 } },
    ],
    [
      'a conflict',
      { code: 'CONFLICT', httpStatus: 409, details: {} },
      { status: 409, code: 'CONFLICT', retryAfterMs: 0, details: {} },
    ],
    ["a proxy's error", null, { status: null, code: null, retryAfterMs: 0, details: {} }],
  ])('%s', (_, data, facts) => {
    expect(failureOf(answered(data))).toEqual(facts);
  });

  it('is nothing when there was no answer', () => {
    expect(failureOf(new TypeError('failed to fetch'))).toEqual({
      status: null,
      code: null,
      retryAfterMs: 0,
      details: {},
    });
  });
});
