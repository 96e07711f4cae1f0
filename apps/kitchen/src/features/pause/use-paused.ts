'use client';

import type { SwitchedOffView } from '@toast/api/ordering';
import { inForce } from '@toast/domain/ordering/switches';
import { useNow } from '@toast/ui/use-now';
import { streamEvents } from '@toast/web/stream-events';
import { useLive } from '@toast/web/use-live';
import { useState } from 'react';
import { browserTrpc } from '~/shared/trpc/client.ts';

const answerWithinMs = 8_000;

/** What guests cannot order now, as it changes. Empty while nobody could say: a note that may be wrong is worse than none. */
export function usePaused(deviceId: string): readonly SwitchedOffView[] {
  const [client] = useState(browserTrpc);
  const [off, setOff] = useState<readonly SwitchedOffView[]>([]);
  const now = useNow(15, undefined);
  useLive(deviceId, (handlers) => {
    let closed = false;
    let subscription: { unsubscribe: () => void } | null = null;
    const follow = (seq: number) => {
      subscription = client.ordering.live.subscribe(
        { after: seq },
        {
          ...streamEvents(handlers),
          onData: ({ data }) => {
            const { off: isOff, ...changed } = data.payload;
            setOff((known) => [
              ...known.filter((each) => each.switch !== changed.switch),
              ...(isOff ? [changed] : []),
            ]);
          },
        },
      );
    };
    client.ordering.now.query(undefined, { signal: AbortSignal.timeout(answerWithinMs) }).then(
      ({ seq, off: known }) => {
        if (closed) return;
        setOff(known);
        follow(seq);
      },
      () => !closed && handlers.onOver(),
    );
    return () => {
      closed = true;
      subscription?.unsubscribe();
    };
  });
  return now === null ? [] : off.filter((each) => inForce(each, now));
}
