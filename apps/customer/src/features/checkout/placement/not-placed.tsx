'use client';

import { Banner } from '@toast/ui/banner';
import { notPlacedWords } from './not-placed-words.ts';
import type { NotPlacedReason } from './state.ts';

/** What became of an attempt that made no order. `returned`: what was away is back. */
export function NotPlaced({ reason, returned }: { reason: NotPlacedReason; returned: boolean }) {
  if (returned) {
    return (
      <Banner tone="good" title="The restaurant is back">
        Nothing was ordered or charged meanwhile. You can place your order now.
      </Banner>
    );
  }
  const { title, body } = notPlacedWords[reason];
  return (
    <Banner tone="warn" title={title}>
      {body}
    </Banner>
  );
}
