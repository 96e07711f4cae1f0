/** Days of the week as ISO 8601 counts them: 1 = Monday … 7 = Sunday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

const dayLength = 86_400_000;
/** Midnight of a date as if the zone were UTC: dates have no zone, so this arithmetic is exact. */
const midnight = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** The calendar date `days` later (or earlier, when negative); dates are YYYY-MM-DD. */
export const addDays = (date: string, days: number): string =>
  new Date(midnight(date) + days * dayLength).toISOString().slice(0, 10);

/** How many days `to` is after `from`. */
export const daysBetween = (from: string, to: string): number => (midnight(to) - midnight(from)) / dayLength;

/** The day of the week of a calendar date. */
export function weekdayOf(date: string): Weekday {
  const day = new Date(midnight(date)).getUTCDay();
  return weekdays[(day + 6) % 7] ?? 1;
}
