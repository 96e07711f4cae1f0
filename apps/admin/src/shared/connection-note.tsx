import type { Connection } from '@toast/web/keep-open';
import { WifiOff } from 'lucide-react';

/** Says when what is shown may be old; takes no room while all is well. */
export function ConnectionNote({ connection }: { connection: Connection }) {
  return (
    <div role="status" className="sticky start-0 top-0 z-20 h-0">
      {connection === 'lost' && (
        <p className="mx-auto mt-1 flex w-fit animate-fade-in items-center gap-2 rounded-full bg-warn-soft px-3 py-1 text-warn-ink shadow-lift">
          <WifiOff aria-hidden className="size-icon" />
          Connection lost. What you see may be old; trying again…
        </p>
      )}
    </div>
  );
}
