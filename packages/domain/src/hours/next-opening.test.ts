import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wallClock } from '../promise/business-day.ts';
import { addDays, weekdayOf, weekdays } from './calendar.ts';
import { closesAt, opensAt } from './next-opening.ts';
import { isOpen, type Schedule } from './schedule.ts';

const at = (hours: number, minutes = 0) => hours * 60 + minutes;
const daily = (from: number, to: number): Schedule => ({ weekly: [{ days: weekdays, from, to }] });
const lunch: Schedule = { weekly: [{ days: [1, 2, 3, 4, 5], from: at(12), to: at(15) }] };
const never: Schedule = { weekly: [] };

describe('when it is next open', () => {
  it.each<[string, Schedule, string, string, string | null]>([
    ['now', lunch, 'Europe/Dublin', '2026-11-20T12:00:30Z', '2026-11-20T12:00:30.000Z'],
    ['later today', lunch, 'Europe/Dublin', '2026-11-20T08:00:00Z', '2026-11-20T12:00:00.000Z'],
    ['after the weekend', lunch, 'Europe/Dublin', '2026-11-20T15:00:00Z', '2026-11-23T12:00:00.000Z'],
    [
      'in the zone of the restaurant',
      lunch,
      'Asia/Tokyo',
      '2026-11-20T07:00:00Z',
      '2026-11-23T03:00:00.000Z',
    ],
    ['in summer time', lunch, 'America/New_York', '2026-07-06T12:00:00Z', '2026-07-06T16:00:00.000Z'],
    ['never', never, 'Europe/Dublin', '2026-11-20T12:00:00Z', null],
    [
      'in the missing hour: when the clock has jumped',
      daily(at(1, 30), at(4)),
      'Europe/Dublin',
      '2026-03-29T00:45:00Z',
      '2026-03-29T01:00:00.000Z',
    ],
    [
      'wholly in the missing hour: the day after',
      daily(at(2), at(3)),
      'America/New_York',
      '2026-03-08T06:30:00Z',
      '2026-03-09T06:00:00.000Z',
    ],
    [
      'once a week, wholly in the missing hour: a week later',
      { weekly: [{ days: [7], from: at(2), to: at(3) }] },
      'America/New_York',
      '2026-03-08T06:30:00Z',
      '2026-03-15T06:00:00.000Z',
    ],
    [
      'in the doubled hour, the second time',
      daily(at(1), at(1, 30)),
      'America/New_York',
      '2026-11-01T05:45:00Z',
      '2026-11-01T06:00:00.000Z',
    ],
    [
      'on a special date ahead',
      { weekly: [], dates: { '2027-02-14': [{ from: at(18), to: at(23) }] } },
      'Europe/Dublin',
      '2026-11-20T12:00:00Z',
      '2027-02-14T18:00:00.000Z',
    ],
    [
      'when the special dates are over',
      {
        ...daily(at(9), at(10)),
        dates: Object.fromEntries(Array.from({ length: 30 }, (_, i) => [addDays('2026-12-01', i), []])),
      },
      'Europe/Dublin',
      '2026-11-30T12:00:00Z',
      '2026-12-31T09:00:00.000Z',
    ],
  ])('%s', (_, schedule, zone, instant, expected) => {
    expect(opensAt(schedule, zone, instant)).toBe(expected);
  });

  it('is told for closing as well', () => {
    expect(closesAt(lunch, 'Europe/Dublin', '2026-11-20T13:00:00Z')).toBe('2026-11-20T15:00:00.000Z');
    expect(closesAt(daily(0, 0), 'Europe/Dublin', '2026-11-20T13:00:00Z')).toBeNull();
  });

  it('throws for no zone and no instant', () => {
    expect(() => opensAt(lunch, 'Europe/Atlantis', '2026-11-20T12:00:00Z')).toThrow(RangeError);
    expect(() => opensAt(lunch, 'Europe/Dublin', 'soon')).toThrow(RangeError);
  });

  it('is what counting through every minute of a fortnight finds, in any zone and any night', () => {
    const quarter = fc.integer({ min: 0, max: 95 }).map((n) => n * 15);
    const range = fc.record({ from: quarter, to: quarter });
    const zone = fc.constantFrom(
      'Europe/Dublin',
      'America/New_York',
      'Asia/Tokyo',
      'Australia/Lord_Howe',
      'Asia/Beirut',
      'America/St_Johns',
      'Asia/Kathmandu',
    );
    // Fortnights in which clocks change somewhere, and one in which none does.
    const start = fc.constantFrom(
      '2026-03-01',
      '2026-03-22',
      '2026-09-28',
      '2026-10-18',
      '2026-10-26',
      '2026-07-01',
    );
    const schedule: fc.Arbitrary<Schedule> = fc.record({
      weekly: fc.array(fc.record({ days: fc.subarray([...weekdays]), from: quarter, to: quarter }), {
        maxLength: 3,
      }),
      dates: start.chain((date) =>
        fc.dictionary(
          fc.nat(13).map((n) => addDays(date, n)),
          fc.array(range, { maxLength: 2 }),
          { maxKeys: 2 },
        ),
      ),
    });
    fc.assert(
      fc.property(schedule, zone, start, ({ weekly, dates = {} }, place, date) => {
        // Every open minute of the wall, written down one by one.
        const open = new Set<string>();
        for (let day = -1; day <= 31; day += 1) {
          const on = addDays(date, day - 1);
          const ranges = dates[on] ?? weekly.filter(({ days }) => days.includes(weekdayOf(on)));
          for (const { from, to } of ranges) {
            for (let minute = from; minute < (to <= from ? to + 1440 : to); minute += 1)
              open.add(`${addDays(on, minute >= 1440 ? 1 : 0)} ${minute % 1440}`);
          }
        }
        const first = Date.parse(`${date}T00:00:00Z`);
        const wrong: string[] = [];
        let next: number | null = null;
        for (let time = first + 14 * 86_400_000; time >= first; time -= 60_000) {
          const wall = wallClock(new Date(time), place);
          const counted = open.has(`${wall.date} ${wall.minute}`);
          if (isOpen({ weekly, dates }, wall) !== counted) wrong.push(new Date(time).toISOString());
          if (counted) next = time;
          if ((time - first) % 22_440_000 !== 0 || next === null) continue;
          expect(opensAt({ weekly, dates }, place, new Date(time))).toBe(new Date(next).toISOString());
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 10 },
    );
  }, 60_000);
});
