'use client';

import { Button } from '@toast/ui/button';
import { Check, CheckCheck, Flame } from 'lucide-react';
import { useKitchen } from '~/shared/kitchen/kitchen-context.tsx';
import { type Slip, ticketIds } from '~/shared/rail/view.ts';

/** What the cook can do with a ticket; the thing most likely next is the loudest. */
export function TicketActions({ slip }: { slip: Slip }) {
  const kitchen = useKitchen();
  const { head, standing, started, troubles } = slip;
  const { displayNumber } = head;
  const ids = ticketIds(slip);
  const which = <span className="sr-only"> order {displayNumber}</span>;
  if (standing === 'cancelled') {
    return (
      <div className="p-2 pt-0">
        <Button block variant="danger" icon={<Check />} onClick={() => kitchen.dismiss(ids)}>
          Seen, take it off{which}
        </Button>
      </div>
    );
  }
  return (
    <div className="grid gap-2 p-2 pt-0">
      {troubles.length > 0 && (
        <Button block onClick={() => kitchen.dismiss(ids)}>
          Understood{which}
        </Button>
      )}
      <div className="flex gap-2">
        {!started && (
          <Button
            icon={<Flame />}
            onClick={() => kitchen.operate(ids, 'START')}
            className="flex-1 border-2 border-accent px-2 text-accent-ink"
          >
            Start{which}
          </Button>
        )}
        <Button
          variant={started ? 'primary' : 'secondary'}
          icon={<CheckCheck />}
          onClick={() => kitchen.operate(ids, 'BUMP')}
          className="flex-1 px-2"
        >
          Bump{which}
        </Button>
      </div>
    </div>
  );
}
