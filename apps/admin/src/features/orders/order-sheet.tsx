'use client';

import { Button } from '@toast/ui/button';
import { Sheet } from '@toast/ui/sheet';
import { useState } from 'react';
import type { Order } from '~/shared/trpc/outputs.ts';
import { diningWords } from '~/shared/words/dining-words.ts';
import { isOpen } from './apply-change.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { OrderDetails } from './order-details.tsx';
import { guestOf } from './order-words.ts';

/** One order in full, beside the list. Keeps showing the last one while it slides away. */
export function OrderSheet({ order, onClose }: { order: Order | null; onClose: () => void }) {
  const [last, setLast] = useState(order);
  const [cancelling, setCancelling] = useState(false);
  if (order !== null && order !== last) setLast(order);
  if (last === null) return null;
  return (
    <>
      <Sheet
        open={order !== null}
        onOpenChange={(open) => !open && onClose()}
        wide="side"
        title={`Order #${last.displayNumber}`}
        description={`${guestOf(last)} · ${diningWords[last.diningOption]}`}
        footer={
          isOpen(last.state) && (
            <div className="flex justify-end">
              <Button onClick={() => setCancelling(true)}>Cancel order…</Button>
            </div>
          )
        }
      >
        <OrderDetails order={last} />
      </Sheet>
      <CancelDialog order={last} open={cancelling} onOpenChange={setCancelling} />
    </>
  );
}
