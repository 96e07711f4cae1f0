import type { WallClock } from '../promise/business-day.ts';
import { addDays, type Weekday, weekdayOf } from './calendar.ts';

/**
 * A time of day, in minutes on the restaurant's wall: `from` 0…1439 inclusive, `to` 0…1440 exclusive. A range that does not end
 * after it begins goes on past midnight: 22:00–02:00 is four hours, 00:00–00:00 the whole day, 06:00–06:00 a day from six to six.
 */
export type TimeRange = { readonly from: number; readonly to: number };

/** When something is open. Days that nothing is said about are closed. */
export type Schedule = {
  /** A range belongs to the day it begins on, also the part of it after midnight. */
  readonly weekly: readonly (TimeRange & { readonly days: readonly Weekday[] })[];
  /** What begins on a date (YYYY-MM-DD) instead of what its weekday says; an empty list = closed. */
  readonly dates?: Readonly<Record<string, readonly TimeRange[]>>;
};

const pastMidnight = ({ from, to }: TimeRange): boolean => to <= from;

function rangesOf({ weekly, dates }: Schedule, date: string): readonly TimeRange[] {
  const weekday = weekdayOf(date);
  return dates?.[date] ?? weekly.filter(({ days }) => days.includes(weekday));
}

/**
 * Whether a schedule is open when the wall shows this. Only the wall counts: in the night the clocks go forward, a range within the
 * missing hour does not happen, and in the night they go back, one within the doubled hour happens twice.
 */
export function isOpen(schedule: Schedule, { date, minute }: WallClock): boolean {
  const begun = rangesOf(schedule, date).some(
    (range) => minute >= range.from && (pastMidnight(range) || minute < range.to),
  );
  return (
    begun || rangesOf(schedule, addDays(date, -1)).some((range) => pastMidnight(range) && minute < range.to)
  );
}

/** Every minute of a day at which a schedule may open or close, midnight included. */
export function turningMinutes({ weekly, dates = {} }: Schedule): readonly number[] {
  const ranges = [...weekly, ...Object.values(dates).flat()];
  const turns = ranges.flatMap(({ from, to }) => [from, to % 1440]);
  return [...new Set([0, ...turns.filter(Number.isSafeInteger)])];
}
