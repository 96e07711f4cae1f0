'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Connection } from '@toast/web/keep-open';
import { useLive } from '@toast/web/use-live';
import { staffStreamEvents } from '~/shared/live/staff-stream-events.ts';
import { useRefetchAfterGap } from '~/shared/live/use-refetch-after-gap.ts';
import { useRestaurant } from '~/shared/session/office.tsx';
import { useTRPC, useTRPCClient } from '~/shared/trpc/trpc.ts';

/** What is paused, kept right by the restaurant's stream: a colleague's word appears here by itself. */
export function useOrdering() {
  const { id: restaurantId } = useRestaurant();
  const client = useTRPCClient();
  const trpc = useTRPC();
  const cache = useQueryClient();
  const options = trpc.ordering.view.queryOptions({ restaurantId });
  const query = useQuery(options);
  const { queryKey } = options;
  const connection: Connection = useLive(query.data === undefined ? '' : restaurantId, (handlers) => {
    const { unsubscribe } = client.ordering.live.subscribe(
      { restaurantId, after: cache.getQueryData(queryKey)?.seq ?? 0 },
      {
        ...staffStreamEvents(handlers),
        // Who and why are for the staff, and travel by no public stream.
        onData: () => void cache.invalidateQueries({ queryKey }),
      },
    );
    return unsubscribe;
  });
  useRefetchAfterGap(connection, queryKey);
  return { query, connection };
}
