'use client';

import { Button } from '@toast/ui/button';
import { EmptyState } from '@toast/ui/empty-state';
import { CloudOff } from 'lucide-react';

/** Whatever a page could not be made of: usually the backend cannot be reached. */
export default function ErrorPage({ retry }: { error: Error; retry: () => void }) {
  return (
    <main id="main" tabIndex={-1} className="pt-[15vh] outline-none">
      <h1 className="sr-only">Something went wrong</h1>
      <EmptyState
        icon={<CloudOff />}
        title="We cannot reach the restaurant right now"
        action={
          <Button variant="primary" onClick={() => retry()}>
            Try again
          </Button>
        }
      >
        Nothing was ordered or charged by this page, and what you chose is still on your phone. Try again in a
        moment.
      </EmptyState>
    </main>
  );
}
