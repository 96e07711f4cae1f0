'use client';

import { ActionBar } from '@toast/ui/action-bar';
import { Banner } from '@toast/ui/banner';
import { Button } from '@toast/ui/button';
import { Money } from '@toast/ui/money';
import { RollingNumber } from '@toast/ui/rolling-number';
import { type ReactNode, useRef } from 'react';
import { useToastLift } from '~/shared/use-toast-lift.ts';
import { Checking } from './placement/checking.tsx';
import { notPlacedWords } from './placement/not-placed-words.ts';
import { mayPlace, type Placement } from './placement/state.ts';

type PlaceBarProps = {
  placement: Placement;
  /** What will be charged; null = not known yet. */
  total: number | null;
  currency: string;
  /** What is in the way, with its way out. */
  news: ReactNode;
  /** The button would only be refused, so it is not there. */
  stopped: boolean;
  /** The price is being asked, so a tap does nothing yet; and for so long that it is said. */
  pricing: boolean;
  pricingLong: boolean;
  onPlace: () => void;
};

/** The primary action, and what became of it. On a phone it stays under the thumb. */
export function PlaceBar(props: PlaceBarProps) {
  const { placement, total, currency, news, stopped, pricing, pricingLong, onPlace } = props;
  const free = mayPlace(placement);
  const bar = useRef<HTMLDivElement>(null);
  useToastLift(bar);
  return (
    <ActionBar ref={bar} className="-mx-gutter lg:static lg:mx-0 lg:border-0 lg:bg-transparent lg:p-0">
      <div className="grid gap-3">
        {placement.is === 'CHECKING' && <Checking since={placement.since} />}
        {placement.is === 'NOT_PLACED' && (
          <Banner tone="warn" title={notPlacedWords[placement.reason].title}>
            {notPlacedWords[placement.reason].body}
          </Banner>
        )}
        <div className="grid max-h-[50dvh] gap-3 overflow-y-auto empty:hidden lg:max-h-none">
          {free && news}
        </div>
        {(free ? !stopped : placement.is !== 'CHECKING') && (
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
