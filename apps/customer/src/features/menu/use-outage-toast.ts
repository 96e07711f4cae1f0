'use client';

import { dismissToast, toast } from '@toast/ui/toast';
import type { Connection } from '@toast/web/keep-open';
import { useOnline } from '@toast/web/use-online';
import { useEffect, useRef } from 'react';
import { useSlow } from '~/shared/use-slow.ts';

const id = 'outage';

/** A broken stream mends itself in a moment; only what lasts is worth a word. */
const patienceMs = 5_000;

/** Says honestly when the menu on the screen may be old and nothing can be ordered, and that it is over again. */
export function useOutageToast(connection: Connection, quiet: boolean): void {
  const online = useOnline();
  const out = useSlow(connection !== 'live', patienceMs) && !quiet;
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
      if (connection === 'live') toast({ id, tone: 'good', title: 'The restaurant is back' });
      else dismissToast(id);
    }
  }, [out, online, connection]);
}
