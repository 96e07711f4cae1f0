'use client';

import { useMutation } from '@tanstack/react-query';
import { limits } from '@toast/api/limits';
import { Banner } from '@toast/ui/banner';
import { Button } from '@toast/ui/button';
import { Dialog } from '@toast/ui/dialog';
import { Field } from '@toast/ui/field';
import { Textarea } from '@toast/ui/textarea';
import { type SubmitEvent, useRef, useState } from 'react';
import { useRestaurant } from '~/shared/session/office.tsx';
import type { Order } from '~/shared/trpc/outputs.ts';
import { useTRPC } from '~/shared/trpc/trpc.ts';
import { isOpen } from './apply-change.ts';
import { cancelEffects, refusedWords } from './cancel-words.ts';
import { OrderMovedOn, type StaleOrder } from './order-moved-on.tsx';

const reasons = ['The guest asked for it', 'An ingredient ran out', 'The kitchen cannot make it in time'];

type Props = { order: Order; open: boolean; onOpenChange: (open: boolean) => void };

/** Cannot be undone, so it says what will happen and wants a reason, which the guest gets to read. */
export function CancelDialog({ order: listed, open, onOpenChange }: Props) {
  const { id: restaurantId } = useRestaurant();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [stale, setStale] = useState<StaleOrder | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  // What the answer told may be newer than what the list has heard.
  const order = stale !== null && stale.current.rev > listed.rev ? stale.current : listed;
  const cancel = useMutation(useTRPC().orders.cancel.mutationOptions());

  const close = (next: boolean) => {
    onOpenChange(next);
    setMissing(false);
    setRefused(null);
    setStale(null);
  };
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (cancel.isPending) return;
    if (reason.trim() === '') {
      setMissing(true);
      area.current?.focus();
      return;
    }
    setRefused(null);
    setStale(null);
    try {
      const answer = await cancel.mutateAsync({ restaurantId, orderId: order.id, rev: order.rev, reason });
      if (answer.outcome === 'STALE') return setStale(answer);
      if (answer.outcome === 'REFUSED') return setRefused(refusedWords(answer.refusals[0]));
      setReason('');
      close(false);
    } catch {
      setRefused(
        'It could not be cancelled: the office cannot be reached. Nothing has changed; try again in a moment.',
      );
    }
  };

  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title={`Cancel order #${order.displayNumber}?`}
      description={cancelEffects(order)}
      footer={
        <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <Button onClick={() => close(false)}>Keep the order</Button>
          <Button
            type="submit"
            form="cancel-order"
            disabled={!isOpen(order.state)}
            variant="danger"
            loading={cancel.isPending}
            loadingLabel="Cancelling…"
          >
            Cancel order #{order.displayNumber}
          </Button>
        </div>
      }
    >
      <form id="cancel-order" onSubmit={(event) => void send(event)} className="grid gap-4">
        {refused !== null && <Banner tone="bad" title={refused} />}
        {stale !== null && <OrderMovedOn stale={stale} />}
        <Field
          label="Reason"
          required
          hint="The guest reads it on their order page."
          error={missing && reason.trim() === '' ? 'Say why: the guest is told.' : undefined}
        >
          <Textarea
            ref={area}
            data-autofocus
            rows={3}
            maxLength={limits.reasonLength}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <div className="flex flex-wrap gap-2">
          {reasons.map((one) => (
            <Button key={one} size="sm" onClick={() => setReason(one)}>
              {one}
            </Button>
          ))}
        </div>
      </form>
    </Dialog>
  );
}
