'use client';

import { useReview } from './use-review.ts';

/** How many changes wait to be published; nothing when none do. */
export function UnpublishedCount() {
  const changes = useReview().data?.diff.length ?? 0;
  if (changes === 0) return null;
  return (
    <span className="tabular inline-grid min-w-5 place-items-center rounded-full bg-accent-soft px-1.5 text-xs font-semibold text-accent-ink">
      {changes}
      <span className="sr-only"> unpublished</span>
    </span>
  );
}
