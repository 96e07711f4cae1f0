'use client';

import { cn } from '@toast/ui/cn';
import type { ShownTicket } from '~/shared/rail/view.ts';
import { useKitchen } from '~/shared/kitchen/kitchen-context.tsx';
import { AllergenBanner } from './allergen-banner.tsx';
import { TicketActions } from './ticket-actions.tsx';
import { TicketHead } from './ticket-head.tsx';
import { TicketLines } from './ticket-lines.tsx';
import { TicketNote } from './ticket-note.tsx';
import { TicketTroubles } from './ticket-troubles.tsx';

/** One order as the cook needs it. A touch anywhere on it stops its ringing. */
export function Ticket({ shown, now }: { shown: ShownTicket; now: Date | null }) {
  const kitchen = useKitchen();
  const { ticket, standing, isNew } = shown;
  const name = `ticket-${ticket.id}`;
  return (
    <article
      aria-labelledby={name}
      data-ticket={ticket.id}
      data-standing={standing}
      tabIndex={0}
      onPointerDown={() => kitchen.see([ticket.id])}
      className={cn(
        'overflow-hidden rounded-lg bg-surface outline-offset-0',
        isNew && 'ring-4 ring-accent',
        standing === 'cancelled' && 'ring-4 ring-bad',
      )}
    >
      <TicketHead shown={shown} now={now} nameId={name} />
      {standing === 'open' && <AllergenBanner ticket={ticket} />}
      <TicketTroubles shown={shown} />
      {ticket.orderNote !== '' && <TicketNote className="mx-3 mt-3">{ticket.orderNote}</TicketNote>}
      <TicketLines lines={ticket.lines} cancelled={standing === 'cancelled'} />
      <TicketActions shown={shown} />
    </article>
  );
}
