import { ThemeToggle } from '@toast/ui/theme-toggle';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Mark } from './mark.tsx';

/** The quiet bar above everything: whose platform this is, the way back, the theme. */
export function TopBar({ children }: { children?: ReactNode }) {
  return (
    <header className="mx-auto flex w-full max-w-[80rem] items-center gap-2 px-gutter py-2">
      <Link
        href="/"
        className="-ms-2 inline-flex min-h-target items-center gap-2 rounded-md px-2 font-semibold"
      >
        <Mark className="size-6" />
        Toast
        <span className="sr-only">, all restaurants</span>
      </Link>
      <div className="ms-auto flex items-center gap-1">
        {children}
        <ThemeToggle />
      </div>
    </header>
  );
}
