import { addDays } from '../hours/calendar.ts';
import { wallInstant } from '../hours/wall-moments.ts';
import { businessDate } from '../promise/business-day.ts';

/** When an entry in the stock ends by itself: never (somebody restores it), with the business day it was made on, or at an instant. */
export type StockUntil =
  | { readonly kind: 'MANUAL' }
  | { readonly kind: 'END_OF_BUSINESS_DAY' }
  | { readonly kind: 'INSTANT'; readonly at: string };

/** What an entry in the stock, of a dish or of an ingredient, needs to be judged at a time. `since`: ISO instant. */
export type Entered = { readonly since: string; readonly until: StockUntil };

/** The restaurant's own day: IANA zone, and the minute (0…720) of the wall until which the day before is still on. */
export type BusinessDay = { readonly zone: string; readonly closeoutMinute: number };

/**
 * The instant (ISO) at which an entry ends; null = only when somebody says so. A business day ends when its closeout is first
 * reached, so what has come back stays back even where the clock then shows the hour before once more.
 * @throws RangeError for an unknown zone, no instant, or a closeout outside 0…720.
 */
export function entryEnd({ since, until }: Entered, { zone, closeoutMinute }: BusinessDay): string | null {
  switch (until.kind) {
    case 'MANUAL':
      return null;
    case 'INSTANT':
      return new Date(until.at).toISOString();
    case 'END_OF_BUSINESS_DAY': {
      const day = businessDate(since, zone, closeoutMinute);
      const end = wallInstant(addDays(day, 1), closeoutMinute, zone);
      // Entered in the doubled hour, after its closeout was reached: the day that the wall shows again is as good as over.
      return end > new Date(since).toISOString() ? end : wallInstant(addDays(day, 2), closeoutMinute, zone);
    }
  }
}
