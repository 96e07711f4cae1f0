import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedTypos, isNear } from './near.ts';

describe('words that are nearly the same', () => {
  it.each<[string, string, number, boolean]>([
    ['lamb', 'lamb', 0, true],
    ['lamb', 'lmab', 1, true],
    ['lamb', 'lam', 1, true],
    ['lamb', 'lambs', 1, true],
    ['lamb', 'limb', 1, true],
    ['lamb', 'limbs', 1, false],
    ['lamb', 'limbs', 2, true],
    ['lamb', 'ham', 1, false],
    ['', 'ab', 1, false],
  ])('%s and %s within %d: %s', (wanted, word, limit, expected) => {
    expect(isNear(wanted, word, limit)).toBe(expected);
  });

  it.each<[string, string, boolean]>([
    ['shep', 'shepherds', true],
    ['shpe', 'shepherds', true],
    ['sxep', 'shepherds', true],
    ['xxep', 'shepherds', false],
    ['shepherdsx', 'shepherds', true],
  ])('%s as the beginning of %s: %s', (wanted, word, expected) => {
    expect(isNear(wanted, word, 1, true)).toBe(expected);
  });

  it('allows no typo in short words', () => {
    expect([1, 3, 4, 7, 8, 20].map(allowedTypos)).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('is the same in both directions, and a word is near to whatever begins with one near to it', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, word, fc.nat(2), (a, b, more, limit) => {
        expect(isNear(a, b, limit)).toBe(isNear(b, a, limit));
        if (isNear(a, b, limit)) expect(isNear(a, b + more, limit, true)).toBe(true);
      }),
    );
  });
});
