'use client';

import { Button } from '@toast/ui/button';
import { Money } from '@toast/ui/money';
import { CircleAlert, Undo2 } from 'lucide-react';
import { useKitchen, useKitchenState } from '~/shared/kitchen/kitchen-context.tsx';
import { type Slip, ticketIds } from '~/shared/rail/view.ts';
import { diningWords } from '~/shared/words/dining-words.ts';
import { durationWords } from '~/shared/words/duration.ts';
import { guestOf } from '~/shared/words/guest-words.ts';
import { troubleWords } from '~/shared/words/trouble-words.ts';

/** An order that is ready: whose it is, what they owe, and the two things that can happen to it. */
export function ReadyCard({ slip, now }: { slip: Slip; now: Date | null }) {
  const kitchen = useKitchen();
  const currency = useKitchenState(({ device }) => device?.restaurant.currency ?? 'EUR');
  const { id, head: ticket, troubles } = slip;
  const ids = ticketIds(slip);
  const { displayNumber, amountDue, doneAt } = ticket;
  const waited =
    now === null || doneAt === null
      ? null
      : Math.max(0, Math.floor((now.getTime() - Date.parse(doneAt)) / 1000));
  const guest = guestOf(ticket);
  const all = ticket.orderState === 'READY';
  const waiting = all ? `ready ${waited === null ? '' : durationWords(waited)}` : 'part of it is ready';
  return (
    <article
      aria-labelledby={`ready-${ticket.id}`}
      data-ticket={id}
      data-standing="ready"
      tabIndex={0}
      className="flex items-center gap-3 rounded-lg bg-surface p-1.5 ps-4 max-sm:flex-wrap"
    >
      <h3 id={`ready-${ticket.id}`} className="tabular text-2xl leading-none font-semibold text-good-ink">
        <span className="sr-only">Order </span>
        {displayNumber}
        <span className="sr-only"> ready</span>
      </h3>
      <div className="grid max-w-[12rem] text-base leading-tight">
        <p className="truncate font-semibold">{guest === '' ? diningWords[ticket.diningOption] : guest}</p>
        <p className="tabular text-sm text-muted">{waiting}</p>
      </div>
      {troubles.map(({ kind, orderState }) => (
        <button
          key={`${kind} ${orderState}`}
          type="button"
          onClick={() => kitchen.dismiss(ids)}
          className="flex min-h-target max-w-[18rem] items-center gap-2 rounded-md bg-bad-soft px-3 text-start text-sm leading-tight text-bad-ink"
        >
          <CircleAlert aria-hidden className="size-6 shrink-0" />
          {troubleWords(kind, orderState)} Understood
        </button>
      ))}
      <div className="flex gap-2 max-sm:w-full max-sm:flex-wrap">
        <Button icon={<Undo2 />} onClick={() => kitchen.operate(ids, 'RECALL')} className="px-4">
          Recall<span className="sr-only"> order {displayNumber}</span>
        </Button>
        {all && (
          <Button
            variant="primary"
            onClick={() => kitchen.operate(ids, 'HAND_OVER')}
            className="px-4 max-sm:flex-1"
          >
            {amountDue > 0 ? (
              <>
                Paid & handed over · <Money amount={amountDue} currency={currency} />
              </>
            ) : (
              'Handed over'
            )}
            <span className="sr-only">, order {displayNumber}</span>
          </Button>
        )}
      </div>
    </article>
  );
}
