'use client';

import { Button } from '@toast/ui/button';
import { PencilLine } from 'lucide-react';
import { useState } from 'react';
import { plural } from '~/shared/format/plural.ts';
import { ReviewSheet } from './review-sheet.tsx';
import { useReview } from './use-review.ts';

/** Stands under the menu while guests see another one than the draft. */
export function PublishBar() {
  const [open, setOpen] = useState(false);
  const { data } = useReview();
  const changes = data?.diff.length ?? 0;
  const blocking = data?.findings.filter(({ severity }) => severity === 'BLOCKING').length ?? 0;
  return (
    <>
      {changes > 0 && (
        <section
          aria-label="Unpublished changes"
          data-action-bar
          className="flex shrink-0 items-center gap-3 border-t border-line bg-raised px-gutter py-2.5"
        >
          <PencilLine aria-hidden className="size-icon shrink-0 text-accent-ink" />
          <p className="min-w-0 flex-1 truncate">
            <span className="tabular font-semibold">{plural(changes, 'unpublished change')}</span>
            {blocking > 0 && (
              <span className="text-bad-ink"> · {plural(blocking, 'problem')} to mend first</span>
            )}
          </p>
          <Button variant="primary" onClick={() => setOpen(true)}>
            Review & publish
          </Button>
        </section>
      )}
      <ReviewSheet open={open} onOpenChange={setOpen} />
    </>
  );
}
