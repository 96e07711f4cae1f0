import { describe, expect, it } from 'vitest';
import { wallClock } from '../promise/business-day.ts';
import { weekdays } from './calendar.ts';
import { isOpen, type Schedule, type TimeRange } from './schedule.ts';

const at = (hours: number, minutes = 0) => hours * 60 + minutes;
const daily = (from: number, to: number): Schedule => ({ weekly: [{ days: weekdays, from, to }] });
const openAt = (schedule: Schedule, zone: string, instant: string) =>
  isOpen(schedule, wallClock(instant, zone));

describe('a schedule', () => {
  // 2026-11-20 is a Friday.
  const fridays = (range: TimeRange): Schedule => ({ weekly: [{ days: [5], ...range }] });
  it.each<[string, Schedule, string, number, boolean]>([
    ['opens on the minute', daily(at(12), at(15)), '2026-11-20', at(12), true],
    ['is closed the minute before', daily(at(12), at(15)), '2026-11-20', at(11, 59), false],
    ['is open in its last minute', daily(at(12), at(15)), '2026-11-20', at(14, 59), true],
    ['closes on the minute', daily(at(12), at(15)), '2026-11-20', at(15), false],
    ['keeps to its days', fridays({ from: at(12), to: at(15) }), '2026-11-21', at(12), false],
    ['goes on past midnight', fridays({ from: at(22), to: at(2) }), '2026-11-21', at(1, 59), true],
    ['ends after midnight', fridays({ from: at(22), to: at(2) }), '2026-11-21', at(2), false],
    [
      'has not begun in the small hours of its own day',
      fridays({ from: at(22), to: at(2) }),
      '2026-11-20',
      at(1),
      false,
    ],
    ['of 00:00–00:00 is all day: first minute', fridays({ from: 0, to: 0 }), '2026-11-20', 0, true],
    ['of 00:00–00:00 is all day: last minute', fridays({ from: 0, to: 0 }), '2026-11-20', 1439, true],
    ['of 00:00–00:00 is no more than that day', fridays({ from: 0, to: 0 }), '2026-11-21', 0, false],
    ['may end at 24:00', fridays({ from: at(18), to: 1440 }), '2026-11-20', 1439, true],
    ['which is not after it', fridays({ from: at(18), to: 1440 }), '2026-11-21', 0, false],
    ['of 06:00–06:00 is a day from six', fridays({ from: at(6), to: at(6) }), '2026-11-21', at(5, 59), true],
    [
      'over Sunday night is on in Monday',
      { weekly: [{ days: [7], from: at(22), to: at(2) }] },
      '2026-11-23',
      at(1),
      true,
    ],
    ['that says nothing is closed', { weekly: [] }, '2026-11-20', at(12), false],
    [
      'is closed on a date that is closed',
      { ...daily(at(12), at(15)), dates: { '2026-12-25': [] } },
      '2026-12-25',
      at(13),
      false,
    ],
    [
      'lets the evening before run out on a date that is closed',
      { ...daily(at(22), at(2)), dates: { '2026-12-25': [] } },
      '2026-12-25',
      at(1),
      true,
    ],
    [
      'is open on a date of its own',
      { weekly: [], dates: { '2026-12-31': [{ from: at(20), to: at(3) }] } },
      '2027-01-01',
      at(2, 59),
      true,
    ],
  ])('%s', (_, schedule, date, minute, expected) => {
    expect(isOpen(schedule, { date, minute })).toBe(expected);
  });

  const brunch = daily(at(1, 30), at(2, 30));
  it.each<[string, string, string, boolean]>([
    ['Dublin 01:00 becomes 02:00: open at once', 'Europe/Dublin', '2026-03-29T01:00:00Z', true],
    ['Dublin forward: closed a minute before', 'Europe/Dublin', '2026-03-29T00:59:00Z', false],
    ['Dublin forward: closed at 02:30', 'Europe/Dublin', '2026-03-29T01:30:00Z', false],
    ['Dublin back: 01:30 summer time', 'Europe/Dublin', '2026-10-25T00:30:00Z', true],
    ['Dublin back: the wall shows 01:00 again, closed', 'Europe/Dublin', '2026-10-25T01:00:00Z', false],
    ['Dublin back: 01:30 again, open', 'Europe/Dublin', '2026-10-25T01:30:00Z', true],
    ['Dublin back: 02:29', 'Europe/Dublin', '2026-10-25T02:29:00Z', true],
    ['New York 02:00 becomes 03:00: closed', 'America/New_York', '2026-03-08T07:00:00Z', false],
    ['New York forward: open at 01:59', 'America/New_York', '2026-03-08T06:59:00Z', true],
    ['New York back: 01:30 daylight time', 'America/New_York', '2026-11-01T05:30:00Z', true],
    ['New York back: 01:00 again, closed', 'America/New_York', '2026-11-01T06:00:00Z', false],
    ['New York back: 01:30 again', 'America/New_York', '2026-11-01T06:30:00Z', true],
    ['Tokyo never changes', 'Asia/Tokyo', '2026-03-28T16:30:00Z', true],
    ['Tokyo closes', 'Asia/Tokyo', '2026-03-28T17:30:00Z', false],
  ])('of 01:30–02:30 in the night of the clocks: %s', (_, zone, instant, expected) => {
    expect(openAt(brunch, zone, instant)).toBe(expected);
  });
});
