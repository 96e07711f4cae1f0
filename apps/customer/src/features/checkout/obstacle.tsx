'use client';

import { Button } from '@toast/ui/button';
import { scrollBehaviour } from '~/shared/scroll-behaviour.ts';

/** Where the lines begin, on the same page. */
export const linesId = 'order-name';

type ObstacleProps = { blocked: number; unreachable: boolean };

/** Why it cannot be ordered right now, where that is not said by a refusal above it. */
export function Obstacle({ blocked, unreachable }: ObstacleProps) {
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
    <p role="status" className="text-sm text-muted">
      The restaurant cannot be reached right now. We keep trying; nothing is lost.
    </p>
  );
}

function showLines(): void {
  const lines = document.getElementById(linesId);
  lines?.focus({ preventScroll: true });
  lines?.scrollIntoView({ block: 'start', behavior: scrollBehaviour() });
}
