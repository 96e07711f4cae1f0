'use client';

import { useCallback, useSyncExternalStore } from 'react';

/**
 * The present, renewed every `everySeconds`. `initial` (an ISO instant) is what the server and the first rendering in
 * the browser see, so that both agree; null when it is not given.
 */
export function useNow(everySeconds: number, initial: string | undefined): Date | null {
  const step = everySeconds * 1000;
  const subscribe = useCallback(
    (changed: () => void) => {
      const timer = setInterval(changed, step);
      document.addEventListener('visibilitychange', changed);
      return () => {
        clearInterval(timer);
        document.removeEventListener('visibilitychange', changed);
      };
    },
    [step],
  );
  const present = useSyncExternalStore(
    subscribe,
    () => Math.floor(Date.now() / step) * step,
    () => (initial ? Date.parse(initial) : null),
  );
  return present === null ? null : new Date(present);
}
