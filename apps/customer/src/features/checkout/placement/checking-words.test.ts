import { describe, expect, it } from 'vitest';
import { checkingPace, checkingReason } from './checking-words.ts';
import type { Unknown } from './state.ts';

const reasons: readonly Unknown[] = ['LOST', 'UNREACHABLE', 'UNAVAILABLE', 'UNDER_WAY'];

describe('what a guest reads while the outcome is unknown', () => {
  it.each([
    [null, true, 'Asking now…'],
    [4_200, true, 'Asking again in 4 s'],
    [900, true, 'Asking now…'],
    [4_200, false, 'Waiting for a connection'],
  ])('next at %s, online %s: %s', (nextAt, online, words) => {
    expect(checkingPace(nextAt, 1_000, online)).toBe(words);
  });

  it('never speaks of trying or ordering again', () => {
    for (const online of [true, false])
      for (const why of reasons)
        expect(checkingReason(why, online)).not.toMatch(/try|order again|once more/i);
  });
});
