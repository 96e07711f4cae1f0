import { Mark } from '@toast/ui/mark';
import { ThemeToggle } from '@toast/ui/theme-toggle';
import Link from 'next/link';
import type { ReactNode } from 'react';

/** Way back, theme and the guest's own orders, floating over the cover so that food comes first. */
export function PageTools({ children }: { children?: ReactNode }) {
  const pill = 'flex items-center rounded-full bg-raised shadow-lift';
  return (
    <div className="absolute inset-x-0 top-3 sm:inset-x-3 z-10 flex items-start justify-between gap-3">
      <Link href="/" className={`${pill} min-h-target gap-2 ps-2.5 pe-4 font-semibold`}>
        <Mark className="size-6" />
        Toast
        <span className="sr-only">, all restaurants</span>
      </Link>
      <div className={`${pill} [&_button]:rounded-full`}>
        {children}
        <ThemeToggle />
      </div>
    </div>
  );
}
