'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LastChange } from '@toast/api/change';
import { toast } from '@toast/ui/toast';
import { useRef } from 'react';
import { useRestaurant } from '../session/office.tsx';
import type { StockRecord } from '../trpc/outputs.ts';
import { useTRPC, useTRPCClient } from '../trpc/trpc.ts';
import { changerOf } from '../words/changer-words.ts';
import { withRecord } from './apply-stock.ts';
import { recordWords, stockSaid } from './stock-words.ts';

export type StockWish = Pick<StockRecord, 'status' | 'quantity'>;

/** What was set meanwhile, which stands, and what one wanted instead. */
export type StockConflict = { readonly wish: StockWish; readonly changed: LastChange | null };

type Options = {
  /** Says nothing when it was done. */
  readonly quiet?: boolean;
  /** Told in place; without it a toast tells. */
  readonly onStale?: (conflict: StockConflict) => void;
};

/**
 * Sets stock at once, for guests too: no publishing. Says what happened and offers the way back. What somebody else has set since
 * this page saw it is not overwritten: it is shown instead.
 */
export function useSetStock() {
  const { id: restaurantId } = useRestaurant();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const { queryKey } = useTRPC().stock.view.queryOptions({ restaurantId });
  // The epochs of one's own changes count as seen, although the page had not when the next tap came.
  const own = useRef(0);
  const { mutateAsync } = useMutation({
    scope: { id: 'stock' },
    mutationFn: ({ record, seen }: { readonly record: StockRecord; readonly seen: number }) =>
      client.stock.set.mutate({ restaurantId, ...record, epoch: Math.max(seen, own.current) }),
  });

  return async function set(
    entityId: StockRecord['entityId'],
    name: string,
    wish: StockWish,
    { quiet = false, onStale }: Options = {},
  ): Promise<void> {
    const known = cache.getQueryData(queryKey);
    const before = known?.records.find((record) => record.entityId === entityId);
    const was: StockWish = before ?? { status: 'IN_STOCK', quantity: null };
    const show = (record: StockRecord, epoch = 0) =>
      cache.setQueryData(queryKey, (stock) =>
        stock === undefined ? stock : { ...withRecord(stock, record), epoch: Math.max(stock.epoch, epoch) },
      );
    show({ entityId, ...wish });
    try {
      const answer = await mutateAsync({ record: { entityId, ...wish }, seen: known?.epoch ?? 0 });
      own.current = answer.epoch;
      if (answer.outcome === 'STALE') {
        const { current, epoch, changed } = answer;
        show(current, epoch);
        if (onStale !== undefined) return onStale({ wish, changed });
        return void toast({
          id: `stock ${entityId}`,
          tone: 'warn',
          title: `${changerOf(changed)} was quicker: ${name} is ${recordWords(current).toLowerCase()}`,
          description: 'You see it as it is now. Set it again if it should be otherwise.',
        });
      }
      show(answer.record, answer.epoch);
      if (quiet) return;
      toast({
        id: `stock ${entityId}`,
        title: stockSaid(name, wish),
        action: {
          label: 'Undo',
          onSelect: () =>
            void set(
              entityId,
              name,
              { status: was.status, quantity: was.quantity },
              { quiet: true, ...(onStale === undefined ? {} : { onStale }) },
            ),
        },
      });
    } catch {
      show({ entityId, ...was });
      void cache.invalidateQueries({ queryKey });
      toast({
        tone: 'bad',
        title: `${name} could not be changed`,
        description: 'The office cannot be reached. Guests see what they saw before; try again in a moment.',
      });
    }
  };
}
