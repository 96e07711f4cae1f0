'use client';

import { cn } from '@toast/ui/cn';
import { useNow } from '@toast/ui/use-now';
import { CloudOff, type LucideIcon, Radio, RefreshCw, Send, TriangleAlert } from 'lucide-react';
import { useKitchenState } from '~/shared/kitchen/kitchen-context.tsx';
import { type LinkState, linkState } from '~/shared/kitchen/link.ts';
import { unsent } from '~/shared/rail/log.ts';
import { steadyDuration } from '~/shared/words/duration.ts';

const looks: Readonly<
  Record<LinkState, { readonly word: string; readonly icon: LucideIcon; readonly style: string }>
> = {
  live: { word: 'Live', icon: Radio, style: 'text-good-ink' },
  reconnecting: { word: 'Reconnecting', icon: RefreshCw, style: 'bg-warn text-on-warn' },
  offline: { word: 'Offline', icon: CloudOff, style: 'bg-bad text-on-bad' },
};

/** Whether what is on the screen is the truth, since when it is not, and what the server has not heard yet. */
export function ConnectionState() {
  const link = useKitchenState((state) => state.link);
  const waiting = useKitchenState(({ rail }) => unsent(rail.log));
  const lasting = useKitchenState((state) => state.lasting);
  const now = useNow(1, undefined)?.getTime() ?? link.since;
  const state = linkState(link, now);
  const { word, icon: Icon, style } = looks[state];
  const passed = Math.max(0, Math.floor((now - link.since) / 1000));
  return (
    <div className="flex items-center gap-3">
      {waiting > 0 && state !== 'live' && (
        <span className="tabular flex items-center gap-2 text-base whitespace-nowrap text-warn-ink">
          <Send aria-hidden className="size-5" />
          {waiting} to send
        </span>
      )}
      {!lasting && (
        <span className="flex items-center gap-2 text-base text-warn-ink max-lg:hidden">
          <TriangleAlert aria-hidden className="size-5" /> Nothing kept over a restart
        </span>
      )}
      <p
        className={cn(
          'tabular flex min-h-11 items-center gap-2 rounded-full px-3 text-base font-semibold whitespace-nowrap',
          style,
        )}
      >
        <Icon aria-hidden className="size-6 shrink-0" />
        <span role="status" aria-label={`Connection: ${word}`}>
          {word}
        </span>
        {state !== 'live' && <span aria-hidden="true">{steadyDuration(passed)}</span>}
      </p>
    </div>
  );
}
