'use client';

import { cn } from '@toast/ui/cn';
import { RollingNumber } from '@toast/ui/rolling-number';
import { useKitchenState } from '~/shared/kitchen/kitchen-context.tsx';
import { totalsOf } from '~/shared/rail/totals.ts';

/** How many of each dish are still to make. `shown` null = where there is room. */
export function AllDay({ shown }: { shown: boolean | null }) {
  const rail = useKitchenState(({ picture }) => picture.rail);
  const totals = totalsOf(rail.flatMap(({ tickets }) => tickets));
  if (shown === false) return null;
  return (
    <aside
      aria-labelledby="all-day-name"
      className={cn(
        'w-[15rem] shrink-0 flex-col gap-2 overflow-y-auto border-s border-line p-gutter',
        shown === null ? 'hidden min-[80rem]:flex' : 'hidden sm:flex',
      )}
      tabIndex={-1}
    >
      <h2 id="all-day-name" className="text-lg font-semibold">
        All day
      </h2>
      {totals.length === 0 ? (
        <p className="text-base text-muted">Adds up what all open orders need.</p>
      ) : (
        <ul className="grid">
          {totals.map(({ name, quantity }) => (
            <li
              key={name}
              className="grid grid-cols-[2.2ch_1fr] gap-x-3 border-b border-line py-1.5 text-base leading-tight last:border-0"
            >
              <span className="tabular text-end text-lg leading-none font-semibold text-accent-ink">
                <RollingNumber value={quantity}>{quantity}</RollingNumber>
              </span>
              <span className="[overflow-wrap:anywhere]">{name}</span>
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}
