'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '@toast/ui/toast';
import { useRestaurant } from '../session/office.tsx';
import type { StockRecord } from '../trpc/outputs.ts';
import { useTRPC, useTRPCClient } from '../trpc/trpc.ts';
import { withRecord } from './apply-stock.ts';
import { stockSaid } from './stock-words.ts';

export type StockWish = Pick<StockRecord, 'status' | 'quantity'>;

/** Sets stock at once, for guests too: no publishing. Says what happened and offers the way back. */
export function useSetStock() {
  const { id: restaurantId } = useRestaurant();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const { queryKey } = useTRPC().stock.view.queryOptions({ restaurantId });
  const { mutateAsync } = useMutation({
    scope: { id: 'stock' },
    mutationFn: (record: StockRecord) => {
      // As this page has seen it: somebody else's word in between is told, not overwritten.
      const epoch = cache.getQueryData(queryKey)?.epoch ?? 0;
      return client.stock.set.mutate({ restaurantId, ...record, epoch });
    },
  });

  return async function set(
    entityId: StockRecord['entityId'],
    name: string,
    wish: StockWish,
    quiet = false,
  ): Promise<void> {
    const before = cache.getQueryData(queryKey)?.records.find((record) => record.entityId === entityId);
    const was: StockWish = before ?? { status: 'IN_STOCK', quantity: null };
    const show = (record: StockRecord, epoch = 0) =>
      cache.setQueryData(queryKey, (stock) =>
        stock === undefined ? stock : { ...withRecord(stock, record), epoch: Math.max(stock.epoch, epoch) },
      );
    show({ entityId, ...wish });
    try {
      const answer = await mutateAsync({ entityId, ...wish });
      if (answer.outcome === 'STALE') {
        show(answer.current, answer.epoch);
        toast({
          tone: 'warn',
          title: `${name} was changed meanwhile`,
          description: 'It is shown as it is now. Set it again if it should be otherwise.',
        });
        return;
      }
      show(answer.record, answer.epoch);
      if (quiet) return;
      toast({
        id: `stock ${entityId}`,
        title: stockSaid(name, wish),
        action: {
          label: 'Undo',
          onSelect: () => void set(entityId, name, { status: was.status, quantity: was.quantity }, true),
        },
      });
    } catch {
      show({ entityId, ...was });
      void cache.invalidateQueries({ queryKey });
      toast({
        tone: 'bad',
        title: `${name} could not be changed`,
        description: 'Guests see what they saw before. Try again in a moment.',
      });
    }
  };
}
