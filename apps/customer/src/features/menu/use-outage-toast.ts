'use client';

import { dismissToast, toast } from '@toast/ui/toast';
import { failureOf } from '@toast/web/failure-of';
import type { Connection } from '@toast/web/keep-open';
import { useComeback } from '@toast/web/use-comeback';
import { useOnline } from '@toast/web/use-online';
import { useEffect, useRef, useState } from 'react';
import { useSlow } from '~/shared/use-slow.ts';

const id = 'outage';

/** A broken stream mends itself in a moment; only what lasts is looked into. */
const patienceMs = 3_000;

/**
 * Says honestly when the menu on the screen may be old and nothing can be ordered, and that it is over again. A stream that does
 * not come through proves nothing (some networks let none), so `ask` is asked before that is claimed; it rejects when there is no answer.
 */
export function useOutageToast(connection: Connection, quiet: boolean, ask: () => Promise<unknown>): void {
  const online = useOnline();
  const lost = useSlow(connection !== 'live', patienceMs);
  const [failed, setFailed] = useState(false);
  const { back } = useComeback(lost, async () => {
    try {
      await ask();
      setFailed(false);
      return { back: true };
    } catch (error) {
      setFailed(true);
      return { back: false, retryAfterMs: failureOf(error).retryAfterMs };
    }
  });
  useEffect(() => {
    if (!lost) setFailed(false);
  }, [lost]);
  const out = lost && !quiet && (!online || (failed && !back));
  const told = useRef(false);
  useEffect(() => {
    if (out) {
      told.current = true;
      toast({
        id,
        tone: 'warn',
        duration: Number.POSITIVE_INFINITY,
        title: online ? 'Temporarily unavailable' : 'No connection',
        description: online
          ? 'You can look around and choose. Ordering comes back by itself; nothing was charged.'
          : 'You can look around and choose. What you choose is kept on this phone.',
      });
    } else if (told.current) {
      told.current = false;
      if (quiet) dismissToast(id);
      else toast({ id, tone: 'good', title: 'The restaurant is back' });
    }
  }, [out, online, quiet]);
}
