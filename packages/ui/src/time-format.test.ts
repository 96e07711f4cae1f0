import { describe, expect, it } from 'vitest';
import { formatClock, formatDay, formatElapsed, formatRelative } from './time-format.ts';

const vienna = { locale: 'en-GB', timeZone: 'Europe/Vienna' };
const now = new Date('2026-11-20T17:00:00Z');

describe('formatClock', () => {
  it.each([
    ['2026-11-20T17:40:00Z', '18:40'],
    ['2026-11-20T22:59:00Z', '23:59'],
    ['2026-11-20T23:05:00Z', 'Sat 00:05'],
    ['2026-11-19T17:40:00Z', 'Thu 18:40'],
    ['2026-12-04T17:40:00Z', 'Fri 4 Dec, 18:40'],
    ['2027-01-08T17:40:00Z', 'Fri 8 Jan 2027, 18:40'],
  ])('says of %s, on a Friday evening in Vienna, "%s"', (at, expected) => {
    const text = formatClock(new Date(at), now, vienna).replace(' at ', ', ').replace('Fri,', 'Fri');
    expect(text).toBe(expected);
  });

  it('goes by the calendar of the restaurant, not of the device', () => {
    const at = new Date('2026-11-20T23:05:00Z');
    expect(formatClock(at, now, { locale: 'en-GB', timeZone: 'UTC' })).toBe('23:05');
  });

  it('names the whole date while it does not know what day it is', () => {
    expect(formatClock(now, null, vienna)).toContain('2026');
  });
});

describe('formatDay', () => {
  it('carries the weekday, and the year only when it is another', () => {
    expect(formatDay(now, now, vienna)).toBe('Fri 20 Nov');
    expect(formatDay(new Date('2027-01-08T17:40:00Z'), now, vienna)).toContain('2027');
  });
});

describe('formatRelative', () => {
  it.each([
    ['2026-11-20T17:00:20Z', 'now'],
    ['2026-11-20T17:12:00Z', 'in 12 min'],
    ['2026-11-20T16:57:00Z', '3 min ago'],
    ['2026-11-20T19:00:00Z', 'in 2 hr'],
    ['2026-11-22T17:00:00Z', 'in 2 days'],
  ])('says of %s "%s"', (at, expected) => {
    expect(formatRelative(new Date(at), now, 'en-US').replace('.', '')).toBe(expected);
  });
});

describe('formatElapsed', () => {
  it.each([
    ['2026-11-20T16:55:53Z', '4:07'],
    ['2026-11-20T15:55:53Z', '1:04:07'],
    ['2026-11-20T17:00:00Z', '0:00'],
  ])('counts from %s as %s', (at, expected) => {
    expect(formatElapsed(new Date(at), now)).toBe(expected);
  });
});
