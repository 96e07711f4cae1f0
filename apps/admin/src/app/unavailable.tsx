'use client';

import { EmptyState } from '@toast/ui/empty-state';
import { failureOf } from '@toast/web/failure-of';
import { useOnline } from '@toast/web/use-online';
import { CloudOff } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { startTransition } from 'react';
import { RetryNote } from '~/shared/retry-note.tsx';
import { useTRPCClient } from '~/shared/trpc/trpc.ts';

const answerWithinMs = 8_000;

/** In the place of a page of the office whose data cannot be had right now. It asks until it can be shown. */
export function Unavailable({ onBack }: { onBack?: () => void }) {
  const router = useRouter();
  const client = useTRPCClient();
  const online = useOnline();
  const ask = async () => {
    try {
      await client.session.me.query(undefined, { signal: AbortSignal.timeout(answerWithinMs) });
    } catch (error) {
      const { status, retryAfterMs } = failureOf(error);
      // Any other answer (signed out meanwhile, for example) is one that the page itself can show.
      if (status === null || status >= 500) return { back: false, retryAfterMs };
    }
    startTransition(() => (onBack === undefined ? router.refresh() : onBack()));
    return { back: false };
  };
  return (
    <main id="main" tabIndex={-1} className="grid min-h-dvh place-items-center px-gutter outline-none">
      <div>
        <h1 className="sr-only">Temporarily unavailable</h1>
        <EmptyState
          icon={<CloudOff />}
          title={online ? 'The office is temporarily unavailable' : 'No connection'}
          action={<RetryNote ask={ask} />}
        >
          Nothing is lost, and what you typed in this tab is kept. The page comes back by itself.
        </EmptyState>
      </div>
    </main>
  );
}
