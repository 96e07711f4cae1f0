'use client';

import { Button } from '@toast/ui/button';
import { useNow } from '@toast/ui/use-now';
import { useComeback } from '@toast/web/use-comeback';
import { useOnline } from '@toast/web/use-online';

type Props = {
  ask: () => Promise<{ back: boolean; retryAfterMs?: number }>;
  /** What the server has said already. */
  leaveAloneMs?: number;
};

/** Asks again by itself while it is on the page, says when, and lets the impatient go first. */
export function RetryNote({ ask, leaveAloneMs = 0 }: Props) {
  const { nextAt, hurry } = useComeback(true, ask, leaveAloneMs);
  const online = useOnline();
  const now = useNow(1, undefined)?.getTime() ?? 0;
  const seconds = nextAt === null ? 0 : Math.ceil((nextAt - now) / 1_000);
  return (
    <div className="flex flex-wrap items-center justify-center gap-3">
      <span aria-hidden="true" className="tabular text-sm text-muted">
        {!online && 'Waiting for a connection'}
        {online && (now > 0 && seconds > 0 ? `Trying again in ${seconds} s` : 'Trying again…')}
      </span>
      <Button onClick={hurry} disabled={!online}>
        Try now
      </Button>
    </div>
  );
}
