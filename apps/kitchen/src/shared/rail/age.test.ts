import { describe, expect, it } from 'vitest';
import { ticketAge } from './age.ts';

const firedAt = '2026-11-20T12:00:00.000Z';
const at = (seconds: number) => new Date(Date.parse(firedAt) + seconds * 1000);

describe('the age of a ticket on the rail', () => {
  it.each([
    ['2026-11-20T12:15:00.000Z', 599, 'FRESH'],
    ['2026-11-20T12:15:00.000Z', 600, 'WARN'],
    ['2026-11-20T12:15:00.000Z', 900, 'LATE'],
    // Promised for at once: not late in its first second.
    ['2026-11-20T12:00:00.000Z', 0, 'FRESH'],
    ['2026-11-20T12:00:00.000Z', 300, 'LATE'],
  ])('promised for %s, after %d s: %s', (promisedAt, seconds, level) => {
    expect(ticketAge({ firedAt, promisedAt }, at(seconds))).toEqual({ seconds, level });
  });
});
