'use client';

import { Button } from '@toast/ui/button';
import { CheckCheck, Undo2 } from 'lucide-react';
import { useKitchen } from '~/shared/kitchen/kitchen-context.tsx';
import { type Slip, ticketIds } from '~/shared/rail/view.ts';
import { TicketHead } from './ticket-head.tsx';
import { TicketLines } from './ticket-lines.tsx';

/** A ticket that was bumped a moment ago: keeps its room, so that nothing moves, and offers the way back at its top, far from Bump. */
export function Ghost({ slip, now, columns }: { slip: Slip; now: Date | null; columns: number }) {
  const kitchen = useKitchen();
  const { id, displayNumber } = slip.head;
  return (
    <article
      aria-label={`Order ${displayNumber}, bumped`}
      className="relative animate-fade-in overflow-clip rounded-lg bg-good-soft"
    >
      <div aria-hidden="true" className="invisible">
        <TicketHead slip={slip} now={now} nameId={`ghost-${id}`} />
        <TicketLines lines={slip.lines} columns={columns} cancelled={false} />
        <div className="h-target" />
      </div>
      <div className="absolute inset-0 grid content-start gap-3 p-3">
        <p className="flex items-center gap-2 text-good-ink">
          <span className="tabular text-3xl leading-none font-semibold">{displayNumber}</span>
          <CheckCheck aria-hidden className="ms-auto size-8" />
          <span className="text-lg font-semibold">Ready</span>
        </p>
        <Button block icon={<Undo2 />} onClick={() => kitchen.operate(ticketIds(slip), 'RECALL')}>
          Undo<span className="sr-only"> bump of order {displayNumber}</span>
        </Button>
      </div>
    </article>
  );
}
