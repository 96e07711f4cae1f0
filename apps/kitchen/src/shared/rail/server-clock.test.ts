import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measured, serverNow } from './server-clock.ts';

const iso = (ms: number) => new Date(ms).toISOString();

describe("the server's clock", () => {
  it('is half a round trip before the answer came', () => {
    const clock = measured(null, { sentAt: 1_000, serverTime: iso(61_100), receivedAt: 1_200 });
    expect(clock).toEqual({ offset: 60_000, error: 100, at: 1_200 });
    expect(serverNow(clock, 5_000)).toBe(65_000);
    expect(serverNow(null, 5_000)).toBe(5_000);
  });

  it('keeps the better of two measurements, until it is old or our clock was set', () => {
    const good = measured(null, { sentAt: 0, serverTime: iso(10), receivedAt: 20 });
    expect(measured(good, { sentAt: 1_000, serverTime: iso(1_900), receivedAt: 3_000 })).toBe(good);
    expect(measured(good, { sentAt: 1e8, serverTime: iso(1e8 + 1_100), receivedAt: 1e8 + 2_000 })).not.toBe(
      good,
    );
    expect(
      measured(good, { sentAt: 1_000, serverTime: iso(3_601_900), receivedAt: 3_000 }).offset,
    ).toBeCloseTo(3_599_900);
  });

  it('is never further off than the error it admits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.nat(5_000),
        fc.nat(5_000),
        (offset, there, back) => {
          const clock = measured(null, {
            sentAt: 0,
            serverTime: iso(there + offset),
            receivedAt: there + back,
          });
          expect(Math.abs(clock.offset - offset)).toBeLessThanOrEqual(clock.error);
        },
      ),
    );
  });
});
