'use client';

import { useNow } from '@toast/ui/use-now';
import type { Connection } from '@toast/web/keep-open';
import { useOnline } from '@toast/web/use-online';
import { CloudOff, RefreshCw, WifiOff } from 'lucide-react';
import { useState } from 'react';

/** A broken stream mends itself in a moment; from then on it is said plainly. */
const patienceMs = 8_000;

/** Says when what is shown may be old, and since when; takes no room while all is well. */
export function ConnectionNote({ connection }: { connection: Connection }) {
  const lost = connection === 'lost';
  return (
    <div role="status" className="sticky start-0 top-0 z-20 h-0">
      {lost && <Lost />}
    </div>
  );
}

function Lost() {
  const [since] = useState(Date.now);
  const now = useNow(1, undefined)?.getTime() ?? since;
  const online = useOnline();
  const long = now - since > patienceMs;
  const Icon = online ? (long ? CloudOff : RefreshCw) : WifiOff;
  return (
    <p className="mx-auto mt-1 flex w-fit max-w-[calc(100%-2*var(--gutter))] animate-fade-in items-center gap-2 rounded-full bg-warn-soft px-3 py-1 text-warn-ink shadow-lift">
      <Icon aria-hidden className="size-icon shrink-0" />
      <span>
        {words(online, long)}
        <span className="max-sm:sr-only">
          {' '}
          What you see may be old; nothing is lost, and it comes back by itself.
        </span>
      </span>
    </p>
  );
}

function words(online: boolean, long: boolean): string {
  if (!online) return 'No connection.';
  return long ? 'Connection lost.' : 'Reconnecting…';
}
