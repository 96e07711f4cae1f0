'use client';

import type { OrderView } from '@toast/api/order';
import { decideCancel } from '@toast/domain/order/decide';
import { Banner } from '@toast/ui/banner';
import { Button } from '@toast/ui/button';
import { ConfirmDialog } from '@toast/ui/confirm-dialog';
import { useState } from 'react';
import { useTRPCClient } from '~/shared/trpc/trpc.ts';

type CancelOrderProps = { order: OrderView; token: string; onCancelled: (order: OrderView) => void };

type Outcome = 'TOO_LATE' | 'UNREACHABLE' | null;

/** The way out, until the kitchen begins. It cannot be undone, so it asks. */
export function CancelOrder({ order, token, onCancelled }: CancelOrderProps) {
  const client = useTRPCClient();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const possible = decideCancel(
    { state: order.state, selections: order.fulfilment.map(({ state }) => state) },
    'GUEST',
  ).ok;

  const cancel = async () => {
    setBusy(true);
    try {
      const result = await client.order.cancel.mutate({
        restaurantId: order.restaurantId,
        token,
        reason: '',
      });
      if (result.outcome === 'CANCELLED') onCancelled(result.order);
      setOutcome(result.outcome === 'CANCELLED' ? null : 'TOO_LATE');
    } catch {
      setOutcome('UNREACHABLE');
    } finally {
      setBusy(false);
      setAsking(false);
    }
  };

  return (
    <>
      {outcome === 'TOO_LATE' && (
        <Banner tone="warn" title="The kitchen was quicker">
          It has already begun with your order. Please speak to the staff.
        </Banner>
      )}
      {outcome === 'UNREACHABLE' && (
        <Banner tone="bad" title="We could not reach the restaurant">
          We do not know whether the order was cancelled. This page shows it as soon as it is known.
        </Banner>
      )}
      {possible && (
        <ConfirmDialog
          open={asking}
          onOpenChange={setAsking}
          trigger={<Button>Cancel this order</Button>}
          title={`Cancel order ${order.displayNumber}?`}
          description="The kitchen will not make it. This cannot be undone; nothing is charged."
          confirmLabel={`Cancel order ${order.displayNumber}`}
          danger
          loading={busy}
          onConfirm={() => void cancel()}
        />
      )}
    </>
  );
}
