'use client';

import { Button } from '@toast/ui/button';
import { EmptyState } from '@toast/ui/empty-state';
import { useComeback } from '@toast/web/use-comeback';
import { CloudOff } from 'lucide-react';

/** What the page could not be made of. The tablet's tickets and taps are kept in its own storage meanwhile. */
export default function ErrorPage({ retry }: { error: Error; retry: () => void }) {
  const { hurry } = useComeback(true, () => {
    retry();
    return Promise.resolve({ back: false });
  });
  return (
    <main id="main" tabIndex={-1} className="grid min-h-dvh place-content-center px-gutter outline-none">
      <h1 className="sr-only">Temporarily unavailable</h1>
      <EmptyState
        icon={<CloudOff />}
        title="The rail cannot be shown right now"
        action={
          <Button variant="primary" onClick={hurry}>
            Try now
          </Button>
        }
        className="max-w-lg"
      >
        Nothing is lost: tickets and taps are kept on this tablet. It tries again by itself.
      </EmptyState>
    </main>
  );
}
