import type { SwitchName } from '@toast/domain/ordering/switches';
import { diningWords } from '~/shared/words/dining-words.ts';

/** What does not come in, as a cook says it. */
export const pausedWords: Readonly<Record<SwitchName, string>> = {
  ORDERING: 'New orders are paused',
  WEB: 'Orders from the website are paused',
  API: 'Orders from other apps are paused',
  DINE_IN: `New orders are paused: ${diningWords.DINE_IN}`,
  TAKE_OUT: `New orders are paused: ${diningWords.TAKE_OUT}`,
  IN_STORE: 'Paying at the counter is paused',
};
