'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Connection } from '@toast/web/keep-open';
import { useLive } from '@toast/web/use-live';
import { staffStreamEvents } from '../live/staff-stream-events.ts';
import { useRefetchAfterGap } from '../live/use-refetch-after-gap.ts';
import { useRestaurant } from '../session/office.tsx';
import type { StockRecord } from '../trpc/outputs.ts';
import { useTRPC, useTRPCClient } from '../trpc/trpc.ts';
import { applyStock } from './apply-stock.ts';

/** Follows stock and publications of the restaurant; once per page. Other windows' changes appear here by it. */
export function useStockLive(): Connection {
  const { id: restaurantId } = useRestaurant();
  const client = useTRPCClient();
  const trpc = useTRPC();
  const cache = useQueryClient();
  const options = trpc.stock.view.queryOptions({ restaurantId });
  const { data } = useQuery(options);
  const { queryKey } = options;

  const connection = useLive(data === undefined ? '' : restaurantId, (handlers) => {
    const { unsubscribe } = client.stock.live.subscribe(
      { restaurantId, after: cache.getQueryData(queryKey)?.seq ?? 0 },
      {
        ...staffStreamEvents(handlers),
        onData: ({ data: event }) => {
          if (event.type === 'menu.published') {
            void cache.invalidateQueries({ queryKey: trpc.menu.draft.queryKey({ restaurantId }) });
            void cache.invalidateQueries({ queryKey: trpc.menu.review.queryKey({ restaurantId }) });
            cache.setQueryData(queryKey, (stock) =>
              stock === undefined ? stock : { ...stock, seq: Math.max(stock.seq, event.seq) },
            );
            return;
          }
          if (event.type === 'switch.changed') {
            void cache.invalidateQueries({ queryKey: trpc.ordering.view.queryKey({ restaurantId }) });
            return;
          }
          const { entityId, status, quantity, epoch } = event.payload;
          // The log tells an item's id or an option's, which is what a record is about.
          const record: StockRecord = { entityId: entityId as StockRecord['entityId'], status, quantity };
          cache.setQueryData(queryKey, (stock) =>
            stock === undefined ? stock : applyStock(stock, { seq: event.seq, epoch, record }),
          );
        },
      },
    );
    return unsubscribe;
  });

  useRefetchAfterGap(connection, queryKey);
  return connection;
}
