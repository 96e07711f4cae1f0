export type TimeSettings = { locale: string; timeZone: string };

const day = 86_400_000;

function dayKey(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);
}

/** Days between two instants on the calendar of a zone; 0 is the same day, 1 is tomorrow. */
export function calendarDaysApart(at: Date, now: Date, timeZone: string): number {
  return Math.round((Date.parse(dayKey(at, timeZone)) - Date.parse(dayKey(now, timeZone))) / day);
}

/** "2:46 PM", but "02:46": a zero before the hour belongs to the 24-hour clock only. */
const hourOf = (locale: string): 'numeric' | '2-digit' =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 ? 'numeric' : '2-digit';

/**
 * "18:40" today, "Fri 18:40" within six days, "Fri 21 Nov, 18:40" beyond.
 * Without `now` (unknown on the server) it says the long form, which is right on any day.
 */
export function formatClock(at: Date, now: Date | null, { locale, timeZone }: TimeSettings): string {
  const clock = { timeZone, hour: hourOf(locale), minute: '2-digit' } as const;
  const apart = now ? calendarDaysApart(at, now, timeZone) : Number.POSITIVE_INFINITY;
  if (apart === 0) return new Intl.DateTimeFormat(locale, clock).format(at);
  if (Math.abs(apart) < 7) return new Intl.DateTimeFormat(locale, { ...clock, weekday: 'short' }).format(at);
  const date = { ...clock, weekday: 'short', day: 'numeric', month: 'short' } as const;
  const sameYear = now && dayKey(at, timeZone).slice(0, 4) === dayKey(now, timeZone).slice(0, 4);
  return new Intl.DateTimeFormat(locale, sameYear ? date : { ...date, year: 'numeric' }).format(at);
}

/** "Fri 21 Nov" with the year when it is another one. */
export function formatDay(at: Date, now: Date | null, { locale, timeZone }: TimeSettings): string {
  const sameYear = now && dayKey(at, timeZone).slice(0, 4) === dayKey(now, timeZone).slice(0, 4);
  const parts = { timeZone, weekday: 'short', day: 'numeric', month: 'short' } as const;
  return new Intl.DateTimeFormat(locale, sameYear ? parts : { ...parts, year: 'numeric' }).format(at);
}

/** "in 12 min", "3 min ago", "now"; hours and days from there on. */
export function formatRelative(at: Date, now: Date, locale: string): string {
  const seconds = Math.round((at.getTime() - now.getTime()) / 1000);
  const size = Math.abs(seconds);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  if (size < 45) return words.format(0, 'second');
  if (size < 3570) return words.format(Math.round(seconds / 60), 'minute');
  if (size < 84_600) return words.format(Math.round(seconds / 3600), 'hour');
  return words.format(Math.round(seconds / 86_400), 'day');
}

/** "4:07" since (or until) an instant; "1:04:07" past the hour. */
export function formatElapsed(at: Date, now: Date): string {
  const total = Math.floor(Math.abs(now.getTime() - at.getTime()) / 1000);
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}
