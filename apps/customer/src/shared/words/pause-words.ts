import type { SwitchedOff, SwitchName, SwitchReason } from '@toast/domain/ordering/switches';
import { diningWords } from './dining-words.ts';

const whatWords: Readonly<Record<SwitchName, string>> = {
  ORDERING: 'Ordering is paused',
  WEB: 'Online ordering is paused',
  API: 'Ordering by other apps is paused',
  DINE_IN: `“${diningWords.DINE_IN}” is paused`,
  TAKE_OUT: `“${diningWords.TAKE_OUT}” is paused`,
  IN_STORE: 'Paying at the restaurant is paused',
};

const whyWords: Readonly<Record<SwitchReason, string>> = {
  BUSY: 'The kitchen is full, and new orders would keep everybody waiting.',
  SHORT_STAFFED: 'The kitchen has too few hands right now.',
  CLOSING: 'The kitchen is closing.',
  TECHNICAL: 'Something does not work, and somebody is looking into it.',
  OTHER: 'The restaurant asks for some patience.',
};

/** What is paused, until when and why. @param clock an ISO instant as the guest reads it, for example "20:30". */
export function pauseWords(
  pause: Pick<SwitchedOff, 'switch' | 'reason' | 'until'>,
  clock: (at: string) => string,
): { readonly title: string; readonly why: string } {
  const until = pause.until === null ? '' : ` until ${clock(pause.until)}`;
  return { title: `${whatWords[pause.switch]}${until}`, why: whyWords[pause.reason] };
}
