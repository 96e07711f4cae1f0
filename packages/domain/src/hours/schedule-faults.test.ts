import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekdays } from './calendar.ts';
import { opensAt } from './next-opening.ts';
import { isOpen, type Schedule } from './schedule.ts';
import { scheduleFaults } from './schedule-faults.ts';

const on = (days: Schedule['weekly'][number]['days'], from: number, to: number) => ({
  days,
  from: from * 60,
  to: to * 60,
});
const told = (schedule: Schedule) =>
  scheduleFaults(schedule).map(({ fault, date, range }) => `${date ?? 'weekly'} ${range}: ${fault}`);

describe('a schedule as it is edited', () => {
  it.each<[string, Schedule, string[]]>([
    ['lunch and dinner', { weekly: [on(weekdays, 12, 15), on(weekdays, 15, 23)] }, []],
    ['all day, every day', { weekly: [on(weekdays, 0, 0)] }, []],
    ['a day from six, every day', { weekly: [on(weekdays, 6, 6)] }, []],
    ['until midnight as 24:00', { weekly: [on([5], 18, 24), on([6], 0, 2)] }, []],
    ['a time after midnight that is none', { weekly: [on([5], 22, 26)] }, ['weekly 0: NO_TIME']],
    ['a beginning at 24:00', { weekly: [on([5], 24, 2)] }, ['weekly 0: NO_TIME']],
    ['half a minute', { weekly: [{ days: [5], from: 0.5, to: 60 }] }, ['weekly 0: NO_TIME']],
    ['no day', { weekly: [on([], 12, 15)] }, ['weekly 0: NO_DAY']],
    ['two that overlap', { weekly: [on([1, 2], 12, 15), on([2, 3], 14, 17)] }, ['weekly 1: OVERLAP']],
    ['the small hours of the day after', { weekly: [on([5], 22, 3), on([6], 2, 5)] }, ['weekly 1: OVERLAP']],
    ['from Sunday into Monday', { weekly: [on([7], 22, 3), on([1], 2, 5)] }, ['weekly 1: OVERLAP']],
    [
      'a special date',
      {
        weekly: [on(weekdays, 12, 15)],
        dates: { '2026-12-25': [], '2026-12-31': [{ from: 1200, to: 180 }] },
      },
      [],
    ],
    [
      'a date that is none',
      { weekly: [], dates: { '2026-02-30': [{ from: 0, to: 0 }] } },
      ['2026-02-30 0: NO_DATE'],
    ],
    ['Christmas', { weekly: [], dates: { Christmas: [{ from: 0, to: 0 }] } }, ['Christmas 0: NO_DATE']],
    [
      'a date that overlaps itself',
      {
        weekly: [],
        dates: {
          '2026-12-31': [
            { from: 60, to: 180 },
            { from: 120, to: 240 },
          ],
        },
      },
      ['2026-12-31 1: OVERLAP'],
    ],
  ])('%s', (_, schedule, expected) => {
    expect(told(schedule)).toEqual(expected);
  });

  it('throws at nothing, and neither does asking when it is open', () => {
    const number = fc.oneof(fc.double(), fc.integer({ min: -2000, max: 4000 }));
    const range = fc.record({ days: fc.subarray([...weekdays]), from: number, to: number });
    const dates = fc.dictionary(
      fc.oneof(fc.string(), fc.constant('2026-12-25')),
      fc.array(range, { maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.record({ weekly: fc.array(range, { maxLength: 3 }), dates }), (schedule) => {
        expect(() => scheduleFaults(schedule)).not.toThrow();
        expect(() => opensAt(schedule, 'Europe/Dublin', '2026-11-20T12:00:00Z')).not.toThrow();
      }),
    );
  });

  it('overlaps exactly where two of its ranges are open at once', () => {
    const hour = fc.integer({ min: 0, max: 23 });
    const range = fc
      .tuple(fc.constantFrom(...weekdays), hour, hour)
      .map(([day, from, to]) => on([day], from, to));
    fc.assert(
      fc.property(range, range, (a, b) => {
        const both = Array.from({ length: 7 * 24 }, (_, i) => ({
          date: addDays('2026-11-16', Math.floor(i / 24)),
          minute: (i % 24) * 60,
        })).some((wall) => isOpen({ weekly: [a] }, wall) && isOpen({ weekly: [b] }, wall));
        expect(told({ weekly: [a, b] })).toEqual(both ? ['weekly 1: OVERLAP'] : []);
      }),
    );
  });
});
