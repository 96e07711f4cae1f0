'use client';

import { cn } from '@toast/ui/cn';
import { useKitchen } from '~/shared/kitchen/kitchen-context.tsx';
import { tellsOfAllergy } from '~/shared/rail/allergy.ts';
import { type Slip, ticketIds } from '~/shared/rail/view.ts';
import { AllergenBanner } from './allergen-banner.tsx';
import { TicketActions } from './ticket-actions.tsx';
import { TicketHead } from './ticket-head.tsx';
import { TicketLines } from './ticket-lines.tsx';
import { TicketNote } from './ticket-note.tsx';
import { TicketTroubles } from './ticket-troubles.tsx';

type TicketProps = {
  slip: Slip;
  now: Date | null;
  /** Over how many columns its lines are spread. */
  columns: number;
};

/** One order as the cook needs it. A touch anywhere on it stops its ringing. */
export function Ticket({ slip, now, columns }: TicketProps) {
  const kitchen = useKitchen();
  const { id, head, lines, standing, isNew } = slip;
  const name = `ticket-${head.id}`;
  return (
    <article
      aria-labelledby={name}
      data-ticket={id}
      data-standing={standing}
      data-lines={lines.length}
      tabIndex={0}
      onPointerDown={() => kitchen.see(ticketIds(slip))}
      className="relative overflow-clip rounded-lg bg-surface"
    >
      {(isNew || standing === 'cancelled') && (
        <span
          aria-hidden="true"
          className={cn(
            'pointer-events-none absolute inset-0 z-10 rounded-lg border-4',
            isNew ? 'border-accent motion-safe:animate-alert' : 'border-bad',
          )}
        />
      )}
      <TicketHead slip={slip} now={now} nameId={name} />
      {standing === 'open' && <AllergenBanner orderNote={head.orderNote} lines={lines} />}
      <TicketTroubles slip={slip} />
      {head.orderNote !== '' && !tellsOfAllergy(head.orderNote) && (
        <TicketNote className="mx-3 mt-3">{head.orderNote}</TicketNote>
      )}
      <TicketLines lines={lines} columns={columns} cancelled={standing === 'cancelled'} />
      <TicketActions slip={slip} />
    </article>
  );
}
