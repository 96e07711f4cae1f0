'use client';

import { cn } from './cn.ts';
import { useLocaleSettings } from './locale.tsx';
import { formatClock, formatDay, formatElapsed, formatRelative } from './time-format.ts';
import { useNow } from './use-now.ts';

export type TimeProps = {
  /** ISO instant or Date. */
  at: string | Date;
  /**
   * `clock` "18:40", with the weekday when it is not today · `day` "Fri 21 Nov" ·
   * `relative` "in 12 min" · `elapsed` "4:07", counting.
   */
  format?: 'clock' | 'day' | 'relative' | 'elapsed' | undefined;
  /** IANA zone; overrides the LocaleProvider's. */
  timeZone?: string | undefined;
  locale?: string | undefined;
  className?: string | undefined;
};

const pace = { clock: 60, day: 60, relative: 15, elapsed: 1 };

/** An instant in words that fit the moment; keeps itself up to date. */
export function Time({ at, format = 'clock', timeZone, locale, className }: TimeProps) {
  const provided = useLocaleSettings();
  const now = useNow(pace[format], provided.now);
  const settings = { locale: locale ?? provided.locale, timeZone: timeZone ?? provided.timeZone };
  const instant = typeof at === 'string' ? new Date(at) : at;
  let text = formatClock(instant, now, settings);
  if (format === 'day') text = formatDay(instant, now, settings);
  if (format === 'relative' && now) text = formatRelative(instant, now, settings.locale);
  if (format === 'elapsed' && now) text = formatElapsed(instant, now);
  return (
    <time dateTime={instant.toISOString()} className={cn('tabular whitespace-nowrap', className)}>
      {text}
    </time>
  );
}
