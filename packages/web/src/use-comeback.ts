'use client';

import { useEffect, useRef, useState } from 'react';
import { pauseMs } from './pause-ms.ts';
import { wait } from './wait.ts';

export type Comeback = {
  /** It answered: there is nothing to wait for any more. */
  readonly back: boolean;
  /** When it is asked again, in milliseconds of our own clock; null = it is being asked right now. */
  readonly nextAt: number | null;
  readonly hurry: () => void;
};

const firstMs = 2_000;
const longestMs = 15_000;

/**
 * While something is away (`away`), asks for it again and again, each time a little later; `ask` says whether it is back, and
 * how long to leave it alone when it is not. `leaveAloneMs` is what was said of that already.
 */
export function useComeback(
  away: boolean,
  ask: () => Promise<{ back: boolean; retryAfterMs?: number }>,
  leaveAloneMs = 0,
): Comeback {
  const [nextAt, setNextAt] = useState<number | null>(null);
  const [back, setBack] = useState(false);
  const latest = useRef(ask);
  const first = useRef(leaveAloneMs);
  const rush = useRef(() => {});
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    if (!away) return;
    let stopped = false;
    const run = async (): Promise<void> => {
      let retryAfterMs = first.current;
      for (let n = 0; !stopped; n++) {
        const ms = pauseMs(n, { firstMs, longestMs, retryAfterMs });
        setNextAt(Date.now() + ms);
        await Promise.race([
          wait(ms),
          new Promise<void>((resolve) => {
            rush.current = resolve;
          }),
        ]);
        if (stopped) return;
        setNextAt(null);
        const answer = await latest.current().catch(() => ({ back: false, retryAfterMs: 0 }));
        if (stopped) return;
        if (answer.back) return setBack(true);
        retryAfterMs = answer.retryAfterMs ?? 0;
      }
    };
    void run();
    return () => {
      stopped = true;
      rush.current();
      setBack(false);
    };
  }, [away]);
  return { back: away && back, nextAt, hurry: () => rush.current() };
}
