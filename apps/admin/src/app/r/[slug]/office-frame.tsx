'use client';

import type { ReactNode } from 'react';
import { PausedMark } from '~/features/ordering/paused-mark.tsx';
import { UnpublishedCount } from '~/features/publish/unpublished-count.tsx';
import { AccountMenu } from '~/features/session/account-menu.tsx';
import { RestaurantSwitcher } from '~/features/session/restaurant-switcher.tsx';
import { OfficeNav } from './office-nav.tsx';

/** Sections at the side on a laptop, on top on a tablet, under the thumb on a phone; the page scrolls beside them. */
export function OfficeFrame({ children }: { children: ReactNode }) {
  const marks = { menu: <UnpublishedCount />, ordering: <PausedMark /> };
  return (
    <div className="flex h-dvh flex-col lg:flex-row">
      <aside className="hidden w-60 shrink-0 flex-col gap-1 border-e border-line bg-surface p-3 lg:flex">
        <div className="grid">
          <RestaurantSwitcher />
        </div>
        <OfficeNav look="side" marks={marks} />
        <div className="mt-auto grid">
          <AccountMenu />
        </div>
      </aside>
      <header className="flex shrink-0 items-center gap-3 border-b border-line bg-surface px-gutter py-1.5 lg:hidden">
        <div className="grid min-w-0 flex-1 sm:max-w-52">
          <RestaurantSwitcher />
        </div>
        <OfficeNav look="top" marks={marks} />
        <div className="ms-auto">
          <AccountMenu compact />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 flex-col outline-none">
        {children}
      </main>
      <OfficeNav look="thumb" marks={marks} />
    </div>
  );
}
