'use client';

import { Banner } from '@toast/ui/banner';
import { useNow } from '@toast/ui/use-now';
import { CloudOff, WifiOff } from 'lucide-react';
import { useKitchenState } from '~/shared/kitchen/kitchen-context.tsx';
import { linkState } from '~/shared/kitchen/link.ts';
import { unsent } from '~/shared/rail/log.ts';

/** A rail that nobody feeds must not look calm: says what does not work, what still does, and that nothing is lost. */
export function Outage() {
  const link = useKitchenState((state) => state.link);
  const waiting = useKitchenState(({ rail }) => unsent(rail.log));
  const lasting = useKitchenState((state) => state.lasting);
  const now = useNow(1, undefined)?.getTime() ?? link.since;
  if (linkState(link, now) !== 'offline') return null;
  const taps = waiting === 0 ? 'Your taps are' : `${waiting} ${waiting === 1 ? 'tap is' : 'taps are'}`;
  return (
    <Banner
      tone="warn"
      solid
      icon={link.offline ? <WifiOff /> : <CloudOff />}
      title={link.offline ? 'No network at this tablet' : 'Temporarily unavailable'}
      className="shrink-0 rounded-none px-gutter"
    >
      New orders do not arrive here: ask at the counter. Go on cooking: {taps}{' '}
      {lasting ? 'kept and sent' : 'sent'} as soon as it is back.
    </Banner>
  );
}
