import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AgeLevel, ageLevels, ageOf, thresholdsFor } from './age.ts';

const fired = '2026-11-20T12:00:00.000Z';
const later = (milliseconds: number) => new Date(Date.parse(fired) + milliseconds);

describe('the age of a ticket', () => {
  it.each<[number, number, AgeLevel]>([
    [-5000, 0, 'FRESH'],
    [0, 0, 'FRESH'],
    [599_999, 599, 'FRESH'],
    [600_000, 600, 'WARN'],
    [899_999, 899, 'WARN'],
    [900_000, 900, 'LATE'],
    [86_400_000, 86_400, 'LATE'],
  ])('%d ms after firing, promised in 15 minutes', (milliseconds, seconds, level) => {
    expect(ageOf(fired, later(milliseconds), thresholdsFor(15))).toEqual({ seconds, level });
  });

  it('never makes a ticket fresher', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(10_000_000), fc.integer({ min: 1, max: 120 }), (a, b, lead) => {
        const level = (milliseconds: number) =>
          ageLevels.indexOf(ageOf(fired, later(milliseconds), thresholdsFor(lead)).level);
        expect(level(Math.max(a, b))).toBeGreaterThanOrEqual(level(Math.min(a, b)));
      }),
    );
  });
});
