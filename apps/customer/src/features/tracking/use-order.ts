'use client';

import type { OrderView } from '@toast/api/order';
import { isFinal } from '@toast/domain/order/states';
import type { Connection } from '@toast/web/keep-open';
import { streamEvents } from '@toast/web/stream-events';
import { useLive } from '@toast/web/use-live';
import { useRef, useState } from 'react';
import { useTRPCClient } from '~/shared/trpc/trpc.ts';

/** The order as it is now. The stream begins with what is newer than the page, so a reload or a lost connection misses nothing. */
export function useOrder(
  initial: OrderView,
  token: string,
): { order: OrderView; connection: Connection; take: (order: OrderView) => void } {
  const client = useTRPCClient();
  const [order, setOrder] = useState(initial);
  const shown = useRef(initial.updatedSeq);
  const take = (next: OrderView) => {
    if (next.updatedSeq <= shown.current) return;
    shown.current = next.updatedSeq;
    setOrder(next);
  };
  const { restaurantId } = initial;
  // A finished order does not change any more; there is nothing to follow.
  const key = isFinal(order.state) ? '' : token;
  const connection = useLive(key, (handlers) => {
    const { unsubscribe } = client.order.live.subscribe(
      { restaurantId, token, after: shown.current },
      { ...streamEvents(handlers), onData: ({ data }) => take(data) },
    );
    return unsubscribe;
  });
  return { order, connection, take };
}
