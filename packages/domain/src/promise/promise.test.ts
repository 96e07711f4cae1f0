import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promisedInstant } from './promise.ts';

describe('promised instant', () => {
  it.each([
    ['2026-11-20T12:00:00Z', 15, '2026-11-20T12:15:00.000Z'],
    ['2026-11-20T23:55:30.250Z', 10, '2026-11-21T00:05:30.250Z'],
    ['2026-03-29T00:50:00Z', 20, '2026-03-29T01:10:00.000Z'],
    ['2026-11-20T12:00:00Z', 0, '2026-11-20T12:00:00.000Z'],
  ])('%s and %d minutes', (openedAt, lead, expected) => {
    expect(promisedInstant(openedAt, lead)).toBe(expected);
  });

  it.each([
    ['2026-11-20T12:00:00Z', -1],
    ['2026-11-20T12:00:00Z', 0.5],
    ['soon', 5],
  ])('throws for %s and %d', (openedAt, lead) => {
    expect(() => promisedInstant(openedAt, lead)).toThrow(RangeError);
  });

  it('is never before the order was opened', () => {
    const instants = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.nat(10_000), (openedAt, lead) => {
        expect(Date.parse(promisedInstant(openedAt, lead)) - openedAt.getTime()).toBe(lead * 60_000);
      }),
    );
  });
});
