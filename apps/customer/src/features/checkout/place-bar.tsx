'use client';

import { ActionBar } from '@toast/ui/action-bar';
import { Banner } from '@toast/ui/banner';
import { Button } from '@toast/ui/button';
import { Money } from '@toast/ui/money';
import { RollingNumber } from '@toast/ui/rolling-number';
import { Checking } from './placement/checking.tsx';
import { notPlacedWords } from './placement/not-placed-words.ts';
import { mayPlace, type Placement } from './placement/state.ts';

type PlaceBarProps = {
  placement: Placement;
  /** What will be charged; null = not known yet. */
  total: number | null;
  currency: string;
  /** Why the button is not there; null = it is. */
  obstacle: string | null;
  /** The price is being asked, so a tap does nothing yet; and for so long that it is said. */
  pricing: boolean;
  pricingLong: boolean;
  onPlace: () => void;
};

/** The primary action, and what became of it. On a phone it stays under the thumb. */
export function PlaceBar({
  placement,
  total,
  currency,
  obstacle,
  pricing,
  pricingLong,
  onPlace,
}: PlaceBarProps) {
  return (
    <ActionBar className="-mx-gutter lg:static lg:mx-0 lg:border-0 lg:bg-transparent lg:px-0">
      <div className="grid gap-3">
        {placement.is === 'CHECKING' && <Checking since={placement.since} />}
        {placement.is === 'NOT_PLACED' && (
          <Banner tone="warn" title={notPlacedWords[placement.reason].title}>
            {notPlacedWords[placement.reason].body}
          </Banner>
        )}
        {mayPlace(placement) && obstacle !== null && (
          <p role="status" className="text-sm text-muted">
            {obstacle}
          </p>
        )}
        {((mayPlace(placement) && obstacle === null) ||
          placement.is === 'SENDING' ||
          placement.is === 'PLACED') && (
          <Button
            variant="primary"
            size="lg"
            block
            onClick={onPlace}
            loading={!mayPlace(placement) || pricingLong}
            aria-disabled={pricing || undefined}
            loadingLabel={mayPlace(placement) ? 'Asking for the price…' : 'Placing your order…'}
            trailing={
              total !== null && (
                <RollingNumber value={total}>
                  <Money amount={total} currency={currency} />
                </RollingNumber>
              )
            }
          >
            Place order
            <span className="sr-only"> · </span>
          </Button>
        )}
      </div>
    </ActionBar>
  );
}
