import { describe, expect, it } from 'vitest';
import { wallInstant, wallMoments } from './wall-moments.ts';

const iso = (times: readonly number[]) => times.map((time) => new Date(time).toISOString());

describe('the moments at which the wall shows a minute', () => {
  it.each<[string, string, string, number, string[]]>([
    ['once on a plain day', '2026-11-20', 'America/New_York', 90, ['2026-11-20T06:30:00.000Z']],
    [
      'twice when the clocks go back, and the change',
      '2026-11-01',
      'America/New_York',
      90,
      ['2026-11-01T05:30:00.000Z', '2026-11-01T06:00:00.000Z', '2026-11-01T06:30:00.000Z'],
    ],
    [
      'only the change when it is missing',
      '2026-03-08',
      'America/New_York',
      150,
      ['2026-03-08T07:00:00.000Z'],
    ],
    ['by half an hour on Lord Howe', '2026-10-04', 'Australia/Lord_Howe', 135, ['2026-10-03T15:30:00.000Z']],
  ])('%s', (_, date, zone, minute, expected) => {
    expect(iso(wallMoments(date, [minute], zone))).toEqual(expected);
  });

  it.each<[string, string, string, number, string]>([
    ['the first of two', '2026-11-01', 'America/New_York', 90, '2026-11-01T05:30:00.000Z'],
    ['the change that skips it', '2026-03-08', 'America/New_York', 150, '2026-03-08T07:00:00.000Z'],
    ['on the next date', '2026-11-20', 'Asia/Tokyo', 1440 + 300, '2026-11-20T20:00:00.000Z'],
    ['midnight that Beirut skips', '2026-03-29', 'Asia/Beirut', 0, '2026-03-28T22:00:00.000Z'],
    ['the date that Samoa skipped', '2011-12-30', 'Pacific/Apia', 240, '2011-12-30T10:00:00.000Z'],
  ])('is reached: %s', (_, date, zone, minute, expected) => {
    expect(wallInstant(date, minute, zone)).toBe(expected);
  });
});
