'use client';

import { Time } from '@toast/ui/time';
import { CirclePause } from 'lucide-react';
import { pausedWords } from './paused-words.ts';
import { usePaused } from './use-paused.ts';

/** Why a rail is quiet: guests cannot order. One line, as calm as the pause; what is on the rail goes on. */
export function PauseLine({ deviceId }: { deviceId: string }) {
  const paused = usePaused(deviceId);
  const [first, ...others] = paused;
  return (
    <div role="status" className="shrink-0 empty:hidden">
      {first !== undefined && (
        <p className="flex items-center gap-x-3 border-b border-line bg-sunken px-gutter py-2 text-base text-muted">
          <CirclePause aria-hidden className="size-6 shrink-0 text-warn-ink" />
          <span>
            <strong className="font-semibold text-ink">{pausedWords[first.switch]}</strong>
            {first.until !== null && (
              <>
                {' until '}
                <Time at={first.until} />
              </>
            )}
            {others.length > 0 && `, and ${others.length} more`}
            <span className="max-sm:sr-only">. What is here goes on as always.</span>
          </span>
        </p>
      )}
    </div>
  );
}
