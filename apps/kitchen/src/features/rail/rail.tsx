'use client';

import { EmptyState } from '@toast/ui/empty-state';
import { ReceiptText } from 'lucide-react';
import type { RefObject } from 'react';
import { useKitchenState } from '~/shared/kitchen/kitchen-context.tsx';
import { useServerNow } from '~/shared/kitchen/use-server-now.ts';
import { widthOver } from './columns.ts';
import { Ghost } from './ghost.tsx';
import { inOrder } from './in-order.ts';
import { Ticket } from './ticket.tsx';
import { useFit } from './use-fit.ts';
import { useSteadyHand } from './use-steady-hand.ts';

/** All open tickets, the oldest first. `box` gets the part that scrolls. */
export function Rail({ box }: { box: RefObject<HTMLElement | null> }) {
  const picture = useKitchenState((state) => state.picture);
  const ghosts = useKitchenState((state) => state.ghosts);
  const now = useServerNow();
  const places = inOrder(picture, ghosts);
  const steady = useSteadyHand(places.map(({ slip }) => slip.id).join());
  const { columns, spanOf } = useFit(box, places);
  return (
    <main
      ref={box}
      id="main"
      tabIndex={-1}
      aria-label="Open orders"
      className="min-w-0 flex-1 outline-none sm:overflow-auto"
    >
      {places.length === 0 ? (
        <div className="grid h-full place-content-center py-16">
          <EmptyState icon={<ReceiptText />} title="No open orders" className="max-w-lg">
            New ones appear here by themselves, and ring until somebody has seen them.
          </EmptyState>
        </div>
      ) : (
        <ol
          {...steady}
          className="flex flex-col gap-3 px-gutter pt-3 sm:h-full sm:flex-wrap sm:content-start"
        >
          {places.map(({ slip, ghost }) => (
            <li
              key={`${slip.id} ${slip.standing}`}
              style={columns === null ? undefined : { width: widthOver(columns, spanOf(slip.id)) }}
              className="max-sm:w-full"
            >
              {ghost ? (
                <Ghost slip={slip} now={now} columns={spanOf(slip.id)} />
              ) : (
                <Ticket slip={slip} now={now} columns={spanOf(slip.id)} />
              )}
            </li>
          ))}
        </ol>
      )}
    </main>
  );
}
