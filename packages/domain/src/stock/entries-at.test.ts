import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesAt, type LaterDays } from './entries-at.ts';
import { type BusinessDay, type Entered, entryEnd, type StockUntil } from './until.ts';

const dublin: BusinessDay = { zone: 'Europe/Dublin', closeoutMinute: 240 };
const newYork: BusinessDay = { zone: 'America/New_York', closeoutMinute: 90 };
const missing: BusinessDay = { zone: 'America/New_York', closeoutMinute: 150 };
const tokyo: BusinessDay = { zone: 'Asia/Tokyo', closeoutMinute: 0 };
const manual: StockUntil = { kind: 'MANUAL' };
const today: StockUntil = { kind: 'END_OF_BUSINESS_DAY' };
const until = (at: string): StockUntil => ({ kind: 'INSTANT', at });

describe('an entry in the stock', () => {
  it.each<[string, Entered, BusinessDay, string | null]>([
    ['when somebody says so', { since: '2026-11-20T12:00:00Z', until: manual }, dublin, null],
    [
      'at an instant',
      { since: '2026-11-20T12:00:00Z', until: until('2026-11-20T19:00:00+01:00') },
      dublin,
      '2026-11-20T18:00:00.000Z',
    ],
    ['at closeout', { since: '2026-11-20T12:00:00Z', until: today }, dublin, '2026-11-21T04:00:00.000Z'],
    [
      'at the closeout of the night it was made in',
      { since: '2026-11-21T03:59:00Z', until: today },
      dublin,
      '2026-11-21T04:00:00.000Z',
    ],
    ['at midnight', { since: '2026-11-20T12:00:00Z', until: today }, tokyo, '2026-11-20T15:00:00.000Z'],
    [
      'at a closeout in the night the clocks go forward',
      { since: '2026-03-28T20:00:00Z', until: today },
      dublin,
      '2026-03-29T03:00:00.000Z',
    ],
    [
      'at the jump over its closeout',
      { since: '2026-03-07T20:00:00Z', until: today },
      missing,
      '2026-03-08T07:00:00.000Z',
    ],
    [
      'at the first of two closeouts',
      { since: '2026-10-31T20:00:00Z', until: today },
      newYork,
      '2026-11-01T05:30:00.000Z',
    ],
    [
      'a day later when made between two closeouts',
      { since: '2026-11-01T06:10:00Z', until: today },
      newYork,
      '2026-11-02T06:30:00.000Z',
    ],
  ])('ends %s', (_, entry, day, end) => {
    expect(entryEnd(entry, day)).toBe(end);
  });

  const now = '2026-11-20T18:00:00Z';
  it.each<[string, StockUntil, string, LaterDays, boolean]>([
    ['today', today, '2026-11-20T19:00:00Z', 'KEEP', true],
    ['for after midnight of today', today, '2026-11-21T03:59:59Z', 'KEEP', true],
    ['for tomorrow, when it is only for today', today, '2026-11-21T12:00:00Z', 'KEEP', false],
    ['for tomorrow, until further notice', manual, '2026-11-21T12:00:00Z', 'KEEP', true],
    ['for tomorrow, where later days are another matter', manual, '2026-11-21T12:00:00Z', 'IGNORE', false],
    ['for tonight, where later days are another matter', manual, '2026-11-21T03:00:00Z', 'IGNORE', true],
    ['for before its end', until('2026-11-22T12:00:00Z'), '2026-11-22T11:59:59Z', 'IGNORE', true],
    ['at its end', until('2026-11-22T12:00:00Z'), '2026-11-22T12:00:00Z', 'KEEP', false],
  ])('counts for an order promised %s', (_, ends, promisedAt, laterDays, counts) => {
    const entry = { since: '2026-11-20T12:00:00Z', until: ends };
    expect(entriesAt([entry], { ...dublin, now, promisedAt, laterDays })).toEqual(counts ? [entry] : []);
  });

  it('never counts again once it has ended, and always counts when it is made', () => {
    const minutes = fc.integer({ min: 0, max: 5 * 1440 });
    const days = fc.constantFrom(dublin, newYork, missing, tokyo);
    const starts = fc.constantFrom('2026-03-06', '2026-03-28', '2026-10-24', '2026-10-31', '2026-07-01');
    const ends = fc.constantFrom<StockUntil>(manual, today);
    fc.assert(
      fc.property(days, starts, ends, minutes, minutes, minutes, (day, start, ending, a, b, c) => {
        const at = (minute: number) => new Date(Date.parse(`${start}T00:00:00Z`) + minute * 60_000);
        const [since = 0, early = 0, late = 0] = [a, b, c].sort((x, y) => x - y);
        const entry = { since: at(since).toISOString(), until: ending };
        const counts = (minute: number) =>
          entriesAt([entry], { ...day, now: at(since), promisedAt: at(minute), laterDays: 'KEEP' }).length ===
          1;
        expect(counts(since)).toBe(true);
        if (!counts(early)) expect(counts(late)).toBe(false);
      }),
    );
  });
});
