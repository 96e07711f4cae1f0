'use client';

import { Banner } from '@toast/ui/banner';
import { Button } from '@toast/ui/button';
import Link from 'next/link';
import { Checking } from './checking.tsx';
import { notPlacedWords } from './not-placed-words.ts';
import type { PlacementDeps } from './placement.ts';
import { type PlaceInput, usePlacement } from './use-placement.ts';

type UnfinishedOrderProps = {
  restaurantId: PlaceInput['restaurantId'];
  hrefOf: (token: string) => string;
  onPlaced: PlacementDeps<PlaceInput>['onPlaced'];
};

/** Tells a guest who left the checkout, or whose phone did, what became of the order that was under way. */
export function UnfinishedOrder({ restaurantId, hrefOf, onPlaced }: UnfinishedOrderProps) {
  const { placement, dismiss } = usePlacement(restaurantId, onPlaced);
  if (placement.is === 'CHECKING') return <Checking placement={placement} />;
  if (placement.is === 'NOT_PLACED') {
    const { title, body } = notPlacedWords[placement.reason];
    return (
      <Banner tone="warn" title={title} onDismiss={dismiss}>
        {body}
      </Banner>
    );
  }
  if (placement.is !== 'PLACED') return null;
  const { displayNumber, token } = placement.placed;
  return (
    <Banner
      tone="good"
      title={`Order ${displayNumber} has arrived at the restaurant`}
      onDismiss={dismiss}
      action={
        <Button asChild size="sm">
          <Link href={hrefOf(token)}>See how it stands</Link>
        </Button>
      }
    />
  );
}
