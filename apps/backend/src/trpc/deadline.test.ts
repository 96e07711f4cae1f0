import { describe, expect, it } from 'vitest';
import { answerWithin, patienceOf, within } from './deadline.ts';

const never = new Promise<never>(() => {});

describe('a request', () => {
  it.each([
    ['query', 'TEMPORARILY_UNAVAILABLE', {}],
    ['mutation', 'OUTCOME_UNKNOWN', { outcome: 'UNKNOWN' }],
  ] as const)('that is a %s is answered in time, whatever it waits for', async (type, code, details) => {
    await expect(within(5, type, never)).rejects.toMatchObject({ code, details });
  });

  it('gets what its work brings, and its errors', async () => {
    await expect(within(1_000, 'query', Promise.resolve('answer'))).resolves.toBe('answer');
    await expect(within(1_000, 'mutation', Promise.reject(new TypeError('bug')))).rejects.toThrow(TypeError);
  });

  it('that follows something has no end', async () => {
    const following = within(1, 'subscription', never);
    const longer = within(20, 'query', never).catch(() => 'longer');
    await expect(Promise.race([following, longer])).resolves.toBe('longer');
  });

  it.each([
    [undefined, answerWithin],
    ['5500', 5_500],
    ['99999', answerWithin],
    ['0', 1],
    ['-5', answerWithin],
    ['soon', answerWithin],
    ['1e3', answerWithin],
  ])('whose asker waits for %s ms is answered within %i', (said, expected) => {
    expect(patienceOf(said === undefined ? {} : { 'x-answer-within': said })).toBe(expected);
  });
});
