'use client';

import { ActionBar } from '@toast/ui/action-bar';
import { Button } from '@toast/ui/button';
import { Money } from '@toast/ui/money';
import { RollingNumber } from '@toast/ui/rolling-number';
import { type ReactNode, useRef } from 'react';
import { useSlow } from '~/shared/use-slow.ts';
import { useToastLift } from '~/shared/use-toast-lift.ts';
import { NotPlaced } from './placement/not-placed.tsx';
import { mayPlace, type Placement } from './placement/state.ts';

type PlaceBarProps = {
  placement: Placement;
  /** What will be charged; null = not known yet. */
  total: number | null;
  currency: string;
  /** What is in the way, with its way out. */
  news: ReactNode;
  /** The restaurant answers again after it was away. */
  returned: boolean;
  /** The button would only be refused, so it is not there. */
  stopped: boolean;
  /** The price is being asked, so a tap does nothing yet; and for so long that it is said. */
  pricing: boolean;
  pricingLong: boolean;
  onPlace: () => void;
};

/** The primary action, and what became of it. On a phone it stays under the thumb. */
export function PlaceBar(props: PlaceBarProps) {
  const { placement, total, currency, news, returned, stopped, pricing, pricingLong, onPlace } = props;
  const free = mayPlace(placement);
  const sendingLong = useSlow(placement.is === 'SENDING', 3_000);
  const bar = useRef<HTMLDivElement>(null);
  useToastLift(bar);
  return (
    <ActionBar ref={bar} className="-mx-gutter lg:static lg:mx-0 lg:border-0 lg:bg-transparent lg:p-0">
      <div className="grid gap-3">
        {placement.is === 'NOT_PLACED' && <NotPlaced reason={placement.reason} returned={returned} />}
        <div className="grid max-h-[50dvh] gap-3 overflow-y-auto empty:hidden lg:max-h-none">
          {free && news}
        </div>
        {sendingLong && (
          <p role="status" className="text-sm text-muted">
            It takes longer than usual. Nothing is sent twice, and nothing has been charged.
          </p>
        )}
        {!(free && stopped) && (
          <Button
            variant="primary"
            size="lg"
            block
            onClick={onPlace}
            loading={!free || pricingLong}
            loadingLabel={free ? 'Asking for the price…' : 'Placing your order…'}
            aria-disabled={pricing || undefined}
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
