'use client';

import { Banner } from '@toast/ui/banner';
import { Button } from '@toast/ui/button';
import { EmptyState } from '@toast/ui/empty-state';
import { Sheet } from '@toast/ui/sheet';
import { SkeletonText } from '@toast/ui/skeleton';
import { Time } from '@toast/ui/time';
import { CheckCheck } from 'lucide-react';
import { useDraft } from '~/shared/draft/use-draft.ts';
import { plural } from '~/shared/format/plural.ts';
import { useRestaurant } from '~/shared/session/office.tsx';
import { ChangeList } from './change-list.tsx';
import { FindingList } from './finding-list.tsx';
import { usePublish } from './use-publish.ts';
import { useReview } from './use-review.ts';

type Props = { open: boolean; onOpenChange: (open: boolean) => void };

/** What publishing changes and what stands in its way, and the button that does it. */
export function ReviewSheet({ open, onOpenChange }: Props) {
  const { currency } = useRestaurant();
  const { data: draft } = useDraft();
  const { data: review } = useReview();
  const { publish, publishing, problem } = usePublish(() => onOpenChange(false));
  const next = (draft?.publishedVersion ?? 0) + 1;
  const blocking = review?.findings.filter(({ severity }) => severity === 'BLOCKING') ?? [];
  const warnings = review?.findings.filter(({ severity }) => severity === 'WARNING') ?? [];
  const nothing = review !== undefined && review.diff.length === 0;

  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      wide="side"
      title="Review & publish"
      description={
        draft?.publishedAt == null ? (
          'Nothing is published yet: guests see no menu.'
        ) : (
          <>
            Guests see version {draft.publishedVersion}, published{' '}
            <Time at={draft.publishedAt} format="clock" />.
          </>
        )
      }
      footer={
        <div className="flex items-center justify-end gap-3">
          <Button onClick={() => onOpenChange(false)}>Keep editing</Button>
          <Button
            variant="primary"
            disabled={review === undefined || nothing || blocking.length > 0}
            loading={publishing}
            loadingLabel={`Publishing version ${next}…`}
            onClick={() => review !== undefined && void publish(review.draftRev)}
          >
            Publish version {next}
          </Button>
        </div>
      }
    >
      {review === undefined ? (
        <SkeletonText lines={6} />
      ) : (
        <div className="grid gap-6">
          {problem !== null && (
            <Banner tone={problem.tone} title={problem.title}>
              {problem.text}
            </Banner>
          )}
          {blocking.length > 0 && (
            <section aria-label="To mend first">
              <Banner tone="bad" title={`${plural(blocking.length, 'problem')} to mend before publishing`} />
              <FindingList findings={blocking} onLeave={() => onOpenChange(false)} />
            </section>
          )}
          {nothing ? (
            <EmptyState icon={<CheckCheck />} title="Guests see exactly this menu">
              There is nothing to publish.
            </EmptyState>
          ) : (
            <ChangeList diff={review.diff} currency={currency} />
          )}
          {warnings.length > 0 && (
            <details>
              <summary className="cursor-pointer font-semibold">
                Worth a look <span className="tabular font-normal text-muted">{warnings.length}</span>
              </summary>
              <FindingList findings={warnings} onLeave={() => onOpenChange(false)} />
            </details>
          )}
        </div>
      )}
    </Sheet>
  );
}
