'use client';

import { useEffect } from 'react';

/** Flashes the tab's title while there is something new. */
export function useFlashingTitle(fresh: number): void {
  useEffect(() => {
    if (fresh === 0) return;
    const quiet = document.title;
    const loud = `● ${fresh} new`;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    document.title = loud;
    const timer = still
      ? undefined
      : window.setInterval(() => (document.title = document.title === loud ? quiet : loud), 1_000);
    return () => {
      window.clearInterval(timer);
      document.title = quiet;
    };
  }, [fresh]);
}
