'use client';

import { Kbd } from '@toast/ui/kbd';
import { useKitchenState } from '~/shared/kitchen/kitchen-context.tsx';
import { useServerNow } from '~/shared/kitchen/use-server-now.ts';
import { ReadyCard } from './ready-card.tsx';

/** What waits for its guest. */
export function ReadyShelf() {
  const ready = useKitchenState(({ picture }) => picture.ready);
  const now = useServerNow();
  return (
    <section
      aria-labelledby="ready-name"
      className="sticky bottom-0 z-10 flex min-h-[5.75rem] shrink-0 items-stretch border-t border-line bg-sunken max-sm:static max-sm:flex-col"
    >
      <h2
        id="ready-name"
        className="tabular flex shrink-0 items-center gap-2 px-gutter text-lg font-semibold max-sm:pt-4"
      >
        Ready <span className="text-muted">{ready.length}</span>
      </h2>
      {ready.length === 0 ? (
        <p className="flex items-center px-2 pe-gutter text-base text-muted max-sm:px-gutter max-sm:py-3">
          Bumped orders wait here until their guests have them.
        </p>
      ) : (
        <ul
          tabIndex={-1}
          className="no-scrollbar flex min-w-0 flex-1 gap-3 overflow-x-auto overscroll-x-contain p-2 ps-0 max-sm:flex-col max-sm:p-gutter"
        >
          {ready.map((slip) => (
            <li key={slip.id} className="shrink-0">
              <ReadyCard slip={slip} now={now} />
            </li>
          ))}
        </ul>
      )}
      <p className="ms-auto hidden shrink-0 items-center gap-x-3 px-gutter text-sm text-muted xl:pointer-fine:flex">
        <span>
          <Kbd>←</Kbd> <Kbd>→</Kbd> tickets
        </span>
        <span>
          <Kbd>S</Kbd> start
        </span>
        <span>
          <Kbd>B</Kbd> bump
        </span>
        <span>
          <Kbd>U</Kbd> undo
        </span>
        <span>
          <Kbd>R</Kbd> recall
        </span>
      </p>
    </section>
  );
}
