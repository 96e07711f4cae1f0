'use client';

import { Button } from '@toast/ui/button';
import { Check, CheckCheck, Flame } from 'lucide-react';
import { useKitchen } from '~/shared/kitchen/kitchen-context.tsx';
import type { ShownTicket } from '~/shared/rail/view.ts';

/** What the cook can do with a ticket; the thing most likely next is the loudest. */
export function TicketActions({ shown }: { shown: ShownTicket }) {
  const kitchen = useKitchen();
  const { ticket, standing, troubles } = shown;
  const { id, displayNumber, startedAt } = ticket;
  const which = <span className="sr-only"> order {displayNumber}</span>;
  if (standing === 'cancelled') {
    return (
      <div className="p-3 pt-0">
        <Button block variant="danger" icon={<Check />} onClick={() => kitchen.dismiss(id)}>
          Seen, take it off{which}
        </Button>
      </div>
    );
  }
  return (
    <div className="grid gap-2 p-3 pt-0">
      {troubles.length > 0 && (
        <Button block onClick={() => kitchen.dismiss(id)}>
          Understood{which}
        </Button>
      )}
      <div className="flex gap-2">
        {startedAt === null && (
          <Button icon={<Flame />} onClick={() => kitchen.operate(id, 'START')} className="flex-1 border-2 border-accent px-2 text-accent-ink">
            Start{which}
          </Button>
        )}
        <Button
          variant={startedAt === null ? 'secondary' : 'primary'}
          icon={<CheckCheck />}
          onClick={() => kitchen.operate(id, 'BUMP')}
          className="flex-1 px-2"
        >
          Bump{which}
        </Button>
      </div>
    </div>
  );
}
