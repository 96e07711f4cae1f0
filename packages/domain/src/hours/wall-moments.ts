import { wallClock } from '../promise/business-day.ts';
import { addDays } from './calendar.ts';

const minuteLength = 60_000;

/** How far the wall of a zone is ahead of UTC at an instant, in minutes. */
function offsetAt(time: number, zone: string): number {
  const { date, minute } = wallClock(new Date(time), zone);
  const onWall = Date.parse(`${date}T00:00:00Z`) / minuteLength + minute;
  return onWall - Math.floor(time / minuteLength);
}

/** The first minute at which the clock differs from what it was at `early`; they must differ at `late`, once in between. */
function clockChange(early: number, late: number, zone: string): number {
  const before = offsetAt(early, zone);
  let [low, high] = [early / minuteLength, late / minuteLength];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * minuteLength, zone) === before) low = middle;
    else high = middle;
  }
  return high * minuteLength;
}

/**
 * The instants (ms since 1970) at which a wall shows one of these minutes of a date, in order. A minute is there twice in the night
 * the clocks go back and not at all when they go forward; a change of the clock on that date is listed too, as whatever began in
 * the missing hour begins there. At most one change in three days, as everywhere on earth today.
 * @throws RangeError for an unknown zone or no date.
 */
export function wallMoments(date: string, minutes: readonly number[], zone: string): readonly number[] {
  const start = Date.parse(`${date}T00:00:00Z`);
  const early = start - 1440 * minuteLength;
  const late = start + 2880 * minuteLength;
  const offsets = new Set([offsetAt(early, zone), offsetAt(late, zone)]);
  const moments = [...offsets].flatMap((offset) =>
    minutes
      .map((minute) => ({ minute, time: start + (minute - offset) * minuteLength }))
      .filter(({ minute, time }) => {
        const wall = offsets.size === 1 ? null : wallClock(new Date(time), zone);
        return wall === null || (wall.date === date && wall.minute === minute);
      })
      .map(({ time }) => time),
  );
  if (offsets.size > 1) {
    const change = clockChange(early, late, zone);
    if (wallClock(new Date(change), zone).date === date) moments.push(change);
  }
  return [...new Set(moments)].sort((a, b) => a - b);
}

/**
 * The instant (ISO) from which a wall has reached this minute of a date: its first showing, or the change of the clock that skips it.
 * `minute` may be 1440 or more, which is on a later date.
 * @throws RangeError for an unknown zone or no date.
 */
export function wallInstant(date: string, minute: number, zone: string): string {
  const day = addDays(date, Math.floor(minute / 1440));
  const wanted = minute % 1440;
  const reached = wallMoments(day, [wanted], zone).find(
    (time) => wallClock(new Date(time), zone).minute >= wanted,
  );
  // A change that reaches past midnight takes the rest of the date with it, and once, in Samoa, all of it.
  return reached === undefined ? wallInstant(addDays(day, 1), 0, zone) : new Date(reached).toISOString();
}
