const dayMs = 86_400_000;

/** 'YYYY-MM-DD' moved by whole days; a business date has no zone. */
export const shiftDay = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * dayMs).toISOString().slice(0, 10);

/** "Today, Fri 20 Nov" or "Thu 19 Nov". */
export function dayWords(day: string, locale: string, isToday: boolean): string {
  const words = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  }).format(new Date(`${day}T00:00:00Z`));
  return isToday ? `Today, ${words}` : words;
}
