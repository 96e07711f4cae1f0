'use client';

import { EmptyState } from '@toast/ui/empty-state';
import { ReceiptText } from 'lucide-react';
import { useKitchenState } from '~/shared/kitchen/kitchen-context.tsx';
import { useServerNow } from '~/shared/kitchen/use-server-now.ts';
import { Ghost } from './ghost.tsx';
import { inOrder } from './in-order.ts';
import { Ticket } from './ticket.tsx';
import { useSteadyHand } from './use-steady-hand.ts';

/** All open tickets, the oldest first. */
export function Rail() {
  const picture = useKitchenState((state) => state.picture);
  const ghosts = useKitchenState((state) => state.ghosts);
  const now = useServerNow();
  const places = inOrder(picture, ghosts);
  const steady = useSteadyHand(places.map(({ shown }) => shown.ticket.id).join());
  return (
    <main id="main" tabIndex={-1} className="min-w-0 flex-1 outline-none sm:overflow-x-auto sm:overflow-y-hidden" aria-label="Open orders">
      {places.length === 0 ? (
        <div className="grid h-full place-content-center py-16">
          <EmptyState icon={<ReceiptText />} title="No open orders" className="max-w-lg">
            New ones appear here by themselves, and ring until somebody has seen them.
          </EmptyState>
        </div>
      ) : (
        <ol {...steady} className="ticket-columns p-gutter pb-0">
          {places.map(({ shown, ghost }) => (
            <li key={shown.ticket.id} className="break-inside-avoid pb-3">
              {ghost === null ? <Ticket shown={shown} now={now} /> : <Ghost shown={shown} ghost={ghost} now={now} />}
            </li>
          ))}
        </ol>
      )}
    </main>
  );
}
