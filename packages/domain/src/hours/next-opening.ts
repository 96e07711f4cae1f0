import { type WallClock, wallClock } from '../promise/business-day.ts';
import { addDays, daysBetween } from './calendar.ts';
import { isOpen, type Schedule, turningMinutes } from './schedule.ts';
import { wallMoments } from './wall-moments.ts';

/** A week, and another one for what the change of the clock swallows. */
const fortnight = 15;
/** Special dates further ahead than this are no answer to "when?". */
const longest = 400;

/**
 * The first instant (ISO), not before `at`, at which the wall of a zone shows what is wanted; null = not in a fortnight, nor until
 * the last special date of these schedules, but no further than 400 days. `wanted` may change only where one of the schedules does.
 * @throws RangeError for an unknown zone or no instant.
 */
export function firstMoment(
  schedules: readonly Schedule[],
  zone: string,
  at: Date | string,
  wanted: (wall: WallClock) => boolean,
): string | null {
  const now = wallClock(at, zone);
  if (wanted(now)) return new Date(at).toISOString();
  const special = schedules.flatMap(({ dates = {} }) =>
    Object.keys(dates).map((date) => daysBetween(now.date, date)),
  );
  const last = Math.max(0, ...special.filter((days) => days <= longest));
  const days = Math.min(longest, fortnight + last);
  const minutes = [...new Set(schedules.flatMap(turningMinutes))];
  const after = new Date(at).getTime();
  for (let day = 0; day <= days; day += 1) {
    for (const time of wallMoments(addDays(now.date, day), minutes, zone)) {
      if (time > after && wanted(wallClock(new Date(time), zone))) return new Date(time).toISOString();
    }
  }
  return null;
}

/** When a schedule is next open: `at` itself where it is open then, null where it does not open (see `firstMoment`). */
export const opensAt = (schedule: Schedule, zone: string, at: Date | string): string | null =>
  firstMoment([schedule], zone, at, (wall) => isOpen(schedule, wall));

/** When a schedule is next closed: `at` itself where it is closed then, null where it does not close. */
export const closesAt = (schedule: Schedule, zone: string, at: Date | string): string | null =>
  firstMoment([schedule], zone, at, (wall) => !isOpen(schedule, wall));
