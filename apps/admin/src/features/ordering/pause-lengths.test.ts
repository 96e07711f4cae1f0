import { describe, expect, it } from 'vitest';
import { pauseLengths, untilOf } from './pause-lengths.ts';

const now = new Date('2026-11-20T20:00:00Z');

describe('a pause', () => {
  it.each([
    ['15', '2026-11-20T20:15:00.000Z'],
    ['30', '2026-11-20T20:30:00.000Z'],
    ['60', '2026-11-20T21:00:00.000Z'],
    ['open', null],
  ] as const)('of %s ends at %s', (length, until) => {
    expect(untilOf(length, now)).toBe(until);
    expect(pauseLengths.map(({ value }) => value)).toContain(length);
  });
});
