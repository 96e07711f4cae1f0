'use client';

import { useQueryClient } from '@tanstack/react-query';
import { LiveRegion } from '@toast/ui/live-region';
import { streamEvents } from '@toast/web/stream-events';
import { useLive } from '@toast/web/use-live';
import { usePathname } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTRPC, useTRPCClient } from '~/shared/trpc/trpc.ts';
import { useVisit } from '~/shared/visit/use-visit.ts';
import type { Visit } from '~/shared/visit/visit.ts';
import { changeWords } from './change-words.ts';
import { useOutageToast } from './use-outage-toast.ts';
import { withStock } from './with-stock.ts';
import { withSwitch } from './with-switch.ts';

const answerWithinMs = 8_000;

/**
 * Follows the restaurant's publications, stock and pauses, and keeps the page's copy right: it is patched in place, a new menu is fetched.
 * One per page; shows nothing, and says what changed to those who cannot see it.
 */
export function LiveMenu({ slug, restaurantId }: { slug: string; restaurantId: Visit['restaurant']['id'] }) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { queryKey } = trpc.menu.bySlug.queryOptions({ slug });
  const [said, setSaid] = useState('');
  const seen = useRef(0);
  const fetching = useRef(false);

  /** Fetches until the answer is not older than what was heard: it may have been under way when the next event came. */
  const refresh = useCallback(async () => {
    if (fetching.current) return;
    fetching.current = true;
    try {
      for (let tries = 0; tries < 5; tries++) {
        const wanted = seen.current;
        await cache.invalidateQueries({ queryKey }, { cancelRefetch: true });
        if ((cache.getQueryData(queryKey)?.seq ?? 0) >= Math.max(wanted, seen.current)) return;
      }
    } finally {
      fetching.current = false;
    }
  }, [cache, queryKey]);

  const connection = useLive(`${restaurantId}`, (handlers) => {
    const known = cache.getQueryData(queryKey)?.seq ?? 0;
    const after = Math.max(known, seen.current);
    const { unsubscribe } = client.menu.live.subscribe(
      { restaurantId, after },
      {
        ...streamEvents(handlers),
        onData: ({ data: event }) => {
          if (event.seq <= seen.current) return;
          seen.current = event.seq;
          const before = cache.getQueryData(queryKey);
          if (before !== undefined) setSaid(changeWords(before.menu, event));
          if (event.type === 'menu.published') void refresh();
          else
            cache.setQueryData(queryKey, (visit) => {
              if (visit === undefined) return visit;
              return event.type === 'switch.changed' ? withSwitch(visit, event) : withStock(visit, event);
            });
        },
      },
    );
    return unsubscribe;
  });

  // After a gap the stream hands over what was missed, unless it was too long ago: then the whole is fetched anew.
  const lost = useRef(false);
  useEffect(() => {
    if (connection === 'live' && lost.current) void refresh();
    lost.current = connection === 'lost';
  }, [connection, refresh]);

  // A page that the server renders anew may bring a menu of a few seconds ago (the ingress keeps it that long), and the stream says nothing twice.
  const { seq } = useVisit(slug);
  useEffect(() => {
    if (seq < seen.current) void refresh();
  }, [seq, refresh]);

  // The checkout says itself what an outage means to it.
  useOutageToast(connection, usePathname().endsWith('/checkout'), async () => {
    const visit = await client.menu.bySlug.query({ slug }, { signal: AbortSignal.timeout(answerWithinMs) });
    if (visit.seq >= seen.current) cache.setQueryData(queryKey, visit);
  });

  return <LiveRegion message={said} />;
}
