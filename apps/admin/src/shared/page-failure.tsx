'use client';

import { Banner } from '@toast/ui/banner';
import { failureOf } from '@toast/web/failure-of';
import { RetryNote } from './retry-note.tsx';

type Props = {
  heading: string;
  title: string;
  error: unknown;
  /** Resolves with what went wrong this time, null = nothing. */
  onRetry: () => Promise<unknown>;
};

/** A whole page that could not be loaded. It comes back by itself. */
export function PageFailure({ heading, title, error, onRetry }: Props) {
  const ask = async () => {
    const wrong = await onRetry();
    return { back: wrong === null, retryAfterMs: failureOf(wrong).retryAfterMs };
  };
  const { status, retryAfterMs } = failureOf(error);
  return (
    <div className="p-gutter">
      <h1 className="mb-4 text-xl font-semibold">{heading}</h1>
      <Banner
        tone="warn"
        title={status === 503 ? `Temporarily unavailable. ${title}.` : `${title}.`}
        action={<RetryNote ask={ask} leaveAloneMs={retryAfterMs} />}
      >
        Nothing is lost, and what you typed is kept. The page comes back by itself.
      </Banner>
    </div>
  );
}
