import { describe, expect, it } from 'vitest';
import { prettyLog } from './pretty-log.ts';

const time = new Date(2026, 0, 2, 18, 5, 9).toISOString();
const pretty = (entry: object) => prettyLog(JSON.stringify({ time, level: 'info', ...entry }));

describe('a log line for people', () => {
  it.each([
    ['a message', { msg: 'Server listening' }, '18:05:09 info  Server listening'],
    [
      'a request',
      {
        method: 'GET',
        route: '/v1/orders/:orderId',
        status: 200,
        ms: 12.34,
        msg: 'request',
        requestId: 'r-1',
      },
      '18:05:09 info  GET /v1/orders/:orderId 200 12 ms',
    ],
    [
      'a call of procedures',
      {
        method: 'POST',
        route: '/trpc/diner/*',
        procedures: ['order.place'],
        status: 200,
        ms: 8,
        msg: 'request',
      },
      '18:05:09 info  POST order.place 200 8 ms',
    ],
    [
      'a failed request, with the id by which it is reported',
      {
        level: 'error',
        method: 'GET',
        route: '/readyz',
        status: 503,
        ms: 1,
        failure: 'DOWN',
        requestId: 'r-2',
      },
      '18:05:09 error GET /readyz 503 1 ms DOWN r-2',
    ],
    ['a number as the level', { level: 40, msg: 'slow' }, '18:05:09 warn  slow'],
  ])('says %s', (_what, entry, expected) => {
    expect(pretty(entry)).toBe(expected);
  });

  it('shows a fault with its stack', () => {
    const err = { type: 'TypeError', message: 'x is not a function', stack: '    at place (order.ts:3:1)' };
    expect(pretty({ level: 'error', err, msg: 'fault' })).toBe(
      '18:05:09 error fault\nTypeError: x is not a function\n    at place (order.ts:3:1)',
    );
  });

  it('shows what caused a fault', () => {
    const cause = { type: 'DatabaseError', message: 'no such shard', code: 'XX000' };
    const err = { type: 'Failure', message: 'cannot place', stack: '    at place', cause };
    expect(pretty({ level: 'error', err, msg: 'fault' })).toBe(
      '18:05:09 error fault\nFailure: cannot place ← DatabaseError: no such shard (XX000)\n    at place',
    );
  });

  it('shows no field that it does not know, for it may be personal', () => {
    expect(pretty({ msg: 'placed', email: 'ada@example.org', body: { phone: '1' } })).toBe(
      '18:05:09 info  placed',
    );
  });

  it.each(['▲ Next.js 16.4.6', '{ not json', ''])('leaves %j as it is', (line) => {
    expect(prettyLog(line)).toBe(line);
  });
});
