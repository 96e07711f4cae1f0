'use client';

import { useNow } from '@toast/ui/use-now';
import { useOnline } from '@toast/web/use-online';
import { checkingPace, checkingReason, longWaitMs } from './checking-words.ts';
import type { Placement } from './state.ts';

export type Checking = Extract<Placement, { is: 'CHECKING' }>;

/** How checking stands, in words that keep up with the clock. */
export function useChecking({ why, since, nextAt }: Checking) {
  const now = useNow(1, undefined)?.getTime() ?? 0;
  const online = useOnline();
  return {
    reason: checkingReason(why, online),
    pace: checkingPace(nextAt, now, online),
    long: since > 0 && now - since > longWaitMs,
  };
}
