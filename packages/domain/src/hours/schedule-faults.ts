import { addDays } from './calendar.ts';
import type { Schedule, TimeRange } from './schedule.ts';

/** What is wrong with a schedule. `range`: its position in the weekly list, or in that of the `date`. */
export type ScheduleFault = {
  readonly fault: 'NO_TIME' | 'NO_DAY' | 'NO_DATE' | 'OVERLAP';
  readonly date: string | null;
  readonly range: number;
};

const isTime = ({ from, to }: TimeRange): boolean =>
  [from, to].every(Number.isSafeInteger) && from >= 0 && from < 1440 && to >= 0 && to <= 1440;

/** A day that is on no calendar moves, or is no time at all. */
function isDate(date: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date)) && addDays(date, 0) === date;
}

const week = 7 * 1440;

/** Where on the circle of the week a range is on, as pieces that do not go round. */
function piecesOf({ from, to }: TimeRange, day: number): (readonly [number, number])[] {
  const start = (day - 1) * 1440 + from;
  const end = start - from + (to <= from ? to + 1440 : to);
  return end <= week
    ? [[start, end]]
    : [
        [start, week],
        [0, end - week],
      ];
}

/**
 * Everything about a schedule that an editor should have mended: times that are no minutes of a day, ranges of no day, dates that
 * are none, and ranges that overlap within the week or within one date, over midnight too. What is faulty is still judged, as
 * `isOpen` takes any numbers; two ranges that overlap are open wherever one is. Each range is told once, by the first of its faults.
 */
export function scheduleFaults({ weekly, dates = {} }: Schedule): ScheduleFault[] {
  const faults: ScheduleFault[] = [];
  const told = (fault: ScheduleFault['fault'], date: string | null, range: number) =>
    faults.push({ fault, date, range });
  const taken: (readonly [number, number])[] = [];
  const overlaps = (pieces: readonly (readonly [number, number])[]) =>
    pieces.some(([start, end]) => taken.some(([from, to]) => start < to && from < end));
  for (const [position, range] of weekly.entries()) {
    if (!isTime(range)) told('NO_TIME', null, position);
    else if (range.days.length === 0) told('NO_DAY', null, position);
    else {
      const pieces = [...new Set(range.days)].flatMap((day) => piecesOf(range, day));
      const own = pieces.some(([start, end], i) =>
        pieces.some(([from, to], j) => i !== j && start < to && from < end),
      );
      if (own || overlaps(pieces)) told('OVERLAP', null, position);
      taken.push(...pieces);
    }
  }
  for (const [date, ranges] of Object.entries(dates)) {
    taken.length = 0;
    for (const [position, range] of ranges.entries()) {
      const pieces = isTime(range) ? piecesOf(range, 1) : [];
      if (!isDate(date)) told('NO_DATE', date, position);
      else if (pieces.length === 0) told('NO_TIME', date, position);
      else if (overlaps(pieces)) told('OVERLAP', date, position);
      taken.push(...pieces);
    }
  }
  return faults;
}
