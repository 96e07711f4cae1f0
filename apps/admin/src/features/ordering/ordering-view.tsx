'use client';

import { inForce, type SwitchName, switchNames } from '@toast/domain/ordering/switches';
import { Banner } from '@toast/ui/banner';
import { useLocaleSettings } from '@toast/ui/locale';
import { useNow } from '@toast/ui/use-now';
import { useState } from 'react';
import { ConnectionNote } from '~/shared/connection-note.tsx';
import { PageFailure } from '~/shared/page-failure.tsx';
import { OrderingSkeleton } from './ordering-skeleton.tsx';
import { PauseDialog } from './pause-dialog.tsx';
import { SwitchHistory } from './switch-history.tsx';
import { SwitchRow } from './switch-row.tsx';
import { switchWords } from './switch-words.ts';
import { useOrdering } from './use-ordering.ts';
import { useSetSwitch } from './use-set-switch.ts';

/** What guests cannot order right now. Effective from the next order on; what was accepted goes on. */
export function OrderingView() {
  const { query, connection } = useOrdering();
  const { set, isPending } = useSetSwitch();
  const [pausing, setPausing] = useState<SwitchName | null>(null);
  const now = useNow(15, useLocaleSettings().now) ?? new Date(0);
  if (query.data === undefined) {
    if (query.error === null) return <OrderingSkeleton />;
    return (
      <PageFailure
        heading="Pause ordering"
        title="What is paused cannot be shown right now"
        error={query.error}
        onRetry={async () => (await query.refetch()).error}
      />
    );
  }
  const { off, everywhere, history } = query.data;
  const paused = (name: SwitchName) => off.find((each) => each.switch === name && inForce(each, now));
  const elsewhere = everywhere.filter((each) => inForce(each, now));
  return (
    <div className="min-h-0 flex-1 overflow-y-auto pb-8">
      <div className="border-b border-line px-gutter pt-5 pb-4">
        <h1 className="text-xl font-semibold">Pause ordering</h1>
        <p className="mt-1 text-muted">
          Guests see it at once and can still read the menu. Orders that you have already go on.
        </p>
      </div>
      <ConnectionNote connection={connection} />
      {elsewhere.length > 0 && (
        <Banner
          tone="warn"
          className="mx-gutter mt-4"
          title={`The platform has paused: ${elsewhere.map((each) => switchWords[each.switch].short).join(', ')}`}
        >
          It is not your doing, and it comes back by itself.
        </Banner>
      )}
      <ul aria-label="What can be paused">
        {switchNames.map((name) => (
          <SwitchRow
            key={name}
            name={name}
            paused={paused(name)}
            everywhere={elsewhere.some((each) => each.switch === name)}
            busy={isPending}
            onPause={() => setPausing(name)}
            onResume={() => void set({ switch: name, off: false, seen: paused(name)?.since ?? null })}
          />
        ))}
      </ul>
      <SwitchHistory history={history} />
      {pausing !== null && (
        <PauseDialog name={pausing} seen={paused(pausing)?.since ?? null} onClose={() => setPausing(null)} />
      )}
    </div>
  );
}
