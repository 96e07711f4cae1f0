import { cn } from '@toast/ui/cn';
import type { Connection } from '@toast/web/keep-open';
import { Radio, RefreshCw } from 'lucide-react';

const words: Readonly<Record<Connection, string>> = {
  connecting: 'Connecting…',
  live: 'Live',
  lost: 'Reconnecting…',
};

/** Whether the page is told of changes right now. Honest: what is shown may be old while it says reconnecting. */
export function ConnectionNote({ connection }: { connection: Connection }) {
  const Icon = connection === 'live' ? Radio : RefreshCw;
  return (
    <p
      role="status"
      className={cn(
        'inline-flex items-center gap-1.5 text-sm',
        connection === 'live' ? 'text-good-ink' : 'text-muted',
      )}
    >
      <Icon aria-hidden className="size-4" />
      {words[connection]}
    </p>
  );
}
