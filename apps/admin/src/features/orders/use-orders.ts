'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLive } from '@toast/web/use-live';
import { staffStreamEvents } from '~/shared/live/staff-stream-events.ts';
import { useRefetchAfterGap } from '~/shared/live/use-refetch-after-gap.ts';
import { useRestaurant } from '~/shared/session/office.tsx';
import type { Order } from '~/shared/trpc/outputs.ts';
import { useTRPC, useTRPCClient } from '~/shared/trpc/trpc.ts';
import { applyChange } from './apply-change.ts';

/**
 * The orders of a business date (null = today), kept right by the restaurant's stream. `onNew` hears of each order that was not
 * there before.
 */
export function useOrders(businessDate: string | null, onNew: (order: Order) => void) {
  const { id: restaurantId } = useRestaurant();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const options = useTRPC().orders.ofDay.queryOptions({ restaurantId, businessDate });
  const query = useQuery(options);
  const { queryKey } = options;

  // Listens once there is something to go on from: before that the first answer would have to be guessed.
  const key = query.data === undefined ? '' : `${restaurantId} ${businessDate}`;
  const connection = useLive(key, (handlers) => {
    const { unsubscribe } = client.orders.live.subscribe(
      { restaurantId, after: cache.getQueryData(queryKey)?.seq ?? 0 },
      {
        ...staffStreamEvents(handlers),
        onData: ({ data: change }) => {
          const day = cache.getQueryData(queryKey);
          if (day === undefined) return;
          // The restaurant's day has turned: what is "today" is another list now.
          if (businessDate === null && change.order.businessDate > day.businessDate) {
            void cache.invalidateQueries({ queryKey });
            return;
          }
          const next = applyChange(day, change);
          if (next.orders.length > day.orders.length) onNew(change.order);
          cache.setQueryData(queryKey, next);
        },
      },
    );
    return unsubscribe;
  });

  useRefetchAfterGap(connection, queryKey);

  return { ...query, connection };
}
