import type { StaffCancelOutcome } from '@toast/api/order';
import { Banner } from '@toast/ui/banner';
import { Time } from '@toast/ui/time';
import { changerOf } from '~/shared/words/changer-words.ts';
import { isOpen } from './apply-change.ts';
import { stateWords } from './order-words.ts';

export type StaleOrder = Extract<StaffCancelOutcome, { outcome: 'STALE' }>;

/** The order changed while somebody was about to cancel it: what it is now, by whom, and that nothing was done. */
export function OrderMovedOn({ stale: { current, changed } }: { stale: StaleOrder }) {
  return (
    <Banner
      tone="warn"
      title={
        <>
          {changerOf(changed)} was quicker: the order is {stateWords[current.state].word.toLowerCase()}
          {changed !== null && (
            <>
              {' '}
              since <Time at={changed.at} />
            </>
          )}
        </>
      }
    >
      It was not cancelled, and what you wrote is kept.{' '}
      {isOpen(current.state) ? 'Cancel it again if you still want to.' : 'There is nothing left to cancel.'}
    </Banner>
  );
}
