'use client';

import { cn } from '@toast/ui/cn';
import { IconButton } from '@toast/ui/icon-button';
import { RollingNumber } from '@toast/ui/rolling-number';
import { Settings } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useKitchenState } from '~/shared/kitchen/kitchen-context.tsx';
import { useServerNow } from '~/shared/kitchen/use-server-now.ts';
import { ConnectionState } from './connection-state.tsx';
import { More } from './more.tsx';
import { useOutOfSight } from './use-out-of-sight.ts';
import { WallClock } from './wall-clock.tsx';

type HeadProps = {
  onSettings: () => void;
  /** The part of the rail that scrolls. */
  box: RefObject<HTMLElement | null>;
  /** Something that comes before the counts. */
  notice: ReactNode;
};

/** Whose kitchen, how much there is to do, whether this is the truth, and what time it is. */
export function Head({ onSettings, box, notice }: HeadProps) {
  const name = useKitchenState(({ device }) => device?.restaurant.name ?? '');
  const picture = useKitchenState((state) => state.picture);
  const now = useServerNow();
  const hidden = useOutOfSight(box, picture.rail);
  const open = picture.rail.filter(({ standing }) => standing === 'open').length;
  const fresh = picture.rail.filter(({ isNew }) => isNew).length;
  return (
    <header className="sticky top-0 z-20 flex min-h-[4.25rem] shrink-0 items-center gap-x-4 border-b border-line bg-canvas ps-gutter pe-1">
      <h1 className="min-w-0 truncate text-lg font-semibold max-sm:text-base">{name}</h1>
      {notice}
      <p
        className={cn(
          'tabular flex shrink-0 items-baseline gap-x-3 text-base whitespace-nowrap text-muted',
          notice !== null && 'max-xl:sr-only',
        )}
      >
        <span>
          <RollingNumber value={open}>
            <strong className="text-lg font-semibold text-ink">{open}</strong>
          </RollingNumber>{' '}
          <span className="max-sm:sr-only">open</span>
        </span>
        {fresh > 0 && (
          <span className="max-sm:hidden">
            <strong className="text-lg font-semibold text-accent-ink">{fresh}</strong> new
          </span>
        )}
      </p>
      <More count={hidden.before} towards={-1} box={box} />
      <More count={hidden.after} towards={1} box={box} />
      <div className="ms-auto flex shrink-0 items-center gap-x-3">
        <ConnectionState />
        <WallClock now={now} />
        <IconButton label="Settings" onClick={onSettings}>
          <Settings aria-hidden />
        </IconButton>
      </div>
    </header>
  );
}
