'use client';

import { Banner } from '@toast/ui/banner';
import { Button } from '@toast/ui/button';
import { useOnline } from '@toast/web/use-online';
import { scrollBehaviour } from '~/shared/scroll-behaviour.ts';

/** Where the lines begin, on the same page. */
export const linesId = 'order-name';

type ObstacleProps = { blocked: number; unreachable: boolean };

/** Why it cannot be ordered right now, where that is not said by a refusal above it. */
export function Obstacle({ blocked, unreachable }: ObstacleProps) {
  const online = useOnline();
  if (blocked > 0) {
    return (
      <div role="status" className="flex items-center justify-between gap-4">
        <p className="text-sm">
          {blocked === 1 ? 'One dish needs' : `${blocked} dishes need`} a look before you can order.
        </p>
        <Button size="sm" onClick={showLines}>
          Show
        </Button>
      </div>
    );
  }
  if (!unreachable) return null;
  return (
    <Banner tone="warn" title={online ? 'Temporarily unavailable' : 'No connection'}>
      Nothing was charged. What you chose is kept here, and the button comes back by itself.
    </Banner>
  );
}

function showLines(): void {
  const lines = document.getElementById(linesId);
  lines?.focus({ preventScroll: true });
  lines?.scrollIntoView({ block: 'start', behavior: scrollBehaviour() });
}
