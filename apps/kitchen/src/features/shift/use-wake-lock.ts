'use client';

import { useEffect } from 'react';

/** Keeps the screen on. The browser drops the lock whenever the page is hidden, so it is asked for again when it is shown. */
export function useWakeLock(wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let over = false;
    const ask = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || (lock !== null && !lock.released)) return;
      try {
        lock = await navigator.wakeLock.request('screen');
        if (over) await lock.release();
      } catch {
        // Refused, for example when the battery is low; asked again when the page is next shown.
      }
    };
    const shown = () => void ask();
    shown();
    document.addEventListener('visibilitychange', shown);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', shown);
      void lock?.release().catch(() => {});
    };
  }, [wanted]);
}
