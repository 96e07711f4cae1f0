'use client';

import { Button } from '@toast/ui/button';
import { IconButton } from '@toast/ui/icon-button';
import { useLocaleSettings } from '@toast/ui/locale';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useRef } from 'react';
import { dayWords, shiftDay } from './day.ts';

type Props = {
  /** The business date shown. */
  shown: string;
  /** Today's, when it is known. */
  today: string | null;
  onPick: (day: string | null) => void;
};

/** One business date, the day before or after it, or any by the browser's own calendar. */
export function DayPicker({ shown, today, onPick }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const { locale } = useLocaleSettings();
  const pick = (day: string) => onPick(day === today ? null : day);
  const isToday = shown === today;
  return (
    <div className="flex items-center gap-1">
      <IconButton label="Previous day" onClick={() => pick(shiftDay(shown, -1))}>
        <ChevronLeft aria-hidden />
      </IconButton>
      <span className="relative">
        <Button
          icon={<CalendarDays />}
          aria-label={`Day: ${dayWords(shown, locale, isToday)}`}
          onClick={() => input.current?.showPicker()}
        >
          <span className="tabular">{dayWords(shown, locale, isToday)}</span>
        </Button>
        <input
          ref={input}
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          value={shown}
          max={today ?? undefined}
          onChange={(event) => event.target.value !== '' && pick(event.target.value)}
          className="pointer-events-none absolute inset-x-0 bottom-0 h-0 opacity-0"
        />
      </span>
      <IconButton
        label="Next day"
        disabled={today !== null && shown >= today}
        onClick={() => pick(shiftDay(shown, 1))}
      >
        <ChevronRight aria-hidden />
      </IconButton>
    </div>
  );
}
