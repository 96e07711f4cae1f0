import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDate, wallClock } from './business-day.ts';

describe('business date', () => {
  it.each([
    ['lunch', '2026-11-20T12:30:00Z', 'Europe/Dublin', 240, '2026-11-20'],
    ['a minute before closeout', '2026-11-20T03:59:59.999Z', 'Europe/Dublin', 240, '2026-11-19'],
    ['closeout itself', '2026-11-20T04:00:00Z', 'Europe/Dublin', 240, '2026-11-20'],
    ['midnight closeout', '2026-11-20T00:00:00Z', 'Europe/Dublin', 0, '2026-11-20'],
    ['latest closeout', '2026-11-20T11:59:00Z', 'Europe/Dublin', 720, '2026-11-19'],
    ['summer time', '2026-07-01T02:30:00Z', 'Europe/Dublin', 240, '2026-06-30'],
    [
      'Dublin springs forward at 01:00: 03:59 of that night',
      '2026-03-29T02:59:00Z',
      'Europe/Dublin',
      240,
      '2026-03-28',
    ],
    [
      'Dublin springs forward at 01:00: 04:00 of that night',
      '2026-03-29T03:00:00Z',
      'Europe/Dublin',
      240,
      '2026-03-29',
    ],
    ['Dublin falls back at 02:00: 03:59', '2026-10-25T03:59:00Z', 'Europe/Dublin', 240, '2026-10-24'],
    ['Dublin falls back at 02:00: 04:00', '2026-10-25T04:00:00Z', 'Europe/Dublin', 240, '2026-10-25'],
    [
      'New York, an evening that is tomorrow in UTC',
      '2026-11-21T03:00:00Z',
      'America/New_York',
      240,
      '2026-11-20',
    ],
    [
      'New York springs forward at 02:00: 03:59',
      '2026-03-08T07:59:00Z',
      'America/New_York',
      240,
      '2026-03-07',
    ],
    [
      'New York springs forward at 02:00: 04:00',
      '2026-03-08T08:00:00Z',
      'America/New_York',
      240,
      '2026-03-08',
    ],
    [
      'New York, closeout in the missing hour: still 01:59',
      '2026-03-08T06:59:00Z',
      'America/New_York',
      150,
      '2026-03-07',
    ],
    [
      'New York, closeout in the missing hour: already 03:00',
      '2026-03-08T07:00:00Z',
      'America/New_York',
      150,
      '2026-03-08',
    ],
    ['New York falls back at 02:00: 03:59', '2026-11-01T08:59:00Z', 'America/New_York', 240, '2026-10-31'],
    ['New York falls back at 02:00: 04:00', '2026-11-01T09:00:00Z', 'America/New_York', 240, '2026-11-01'],
    [
      'New York, closeout in the doubled hour: the wall says 01:00 again, so the old day is on again',
      '2026-11-01T06:00:00Z',
      'America/New_York',
      90,
      '2026-10-31',
    ],
    ['Tokyo, a morning that is yesterday in UTC', '2026-11-19T23:00:00Z', 'Asia/Tokyo', 300, '2026-11-20'],
    ['Tokyo, after midnight', '2026-11-20T19:59:00Z', 'Asia/Tokyo', 300, '2026-11-20'],
    ['over the new year', '2027-01-01T02:00:00Z', 'Europe/Dublin', 240, '2026-12-31'],
    ['the day after a leap day', '2028-03-01T01:00:00Z', 'Europe/Dublin', 240, '2028-02-29'],
  ])('%s', (_, instant, zone, closeout, expected) => {
    expect(businessDate(instant, zone, closeout)).toBe(expected);
    expect(businessDate(new Date(instant), zone, closeout)).toBe(expected);
  });

  it.each([
    ['2026-11-20T12:00:00Z', 'Europe/Atlantis', 240],
    ['yesterday', 'Europe/Dublin', 240],
    ['2026-11-20T12:00:00Z', 'Europe/Dublin', 721],
    ['2026-11-20T12:00:00Z', 'Europe/Dublin', -1],
    ['2026-11-20T12:00:00Z', 'Europe/Dublin', 1.5],
  ])('throws for %s in %s at %d', (instant, zone, closeout) => {
    expect(() => businessDate(instant, zone, closeout)).toThrow(RangeError);
  });

  it('is the calendar date of the wall or the one before, and changes exactly at closeout', () => {
    const zones = fc.constantFrom(
      'Europe/Dublin',
      'America/New_York',
      'Asia/Tokyo',
      'Australia/Lord_Howe',
      'UTC',
    );
    const instants = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, zones, fc.integer({ min: 0, max: 720 }), (instant, zone, closeout) => {
        const { date, minute } = wallClock(instant, zone);
        const gap = (Date.parse(date) - Date.parse(businessDate(instant, zone, closeout))) / 86_400_000;
        expect(gap).toBe(minute < closeout ? 1 : 0);
      }),
    );
  });
});
