import { cn } from '@toast/ui/cn';
import { Mark } from '@toast/ui/mark';
import { ThemeToggle } from '@toast/ui/theme-toggle';
import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';

type TopBarProps = {
  /** Where one came from; the front page when there is none. */
  back?: { readonly href: string; readonly label: string };
  /** The width of the page below, so that both begin at the same edge. */
  className?: string;
};

/** The quiet bar above everything: the way back, and the theme. */
export function TopBar({ back, className }: TopBarProps) {
  return (
    <header
      className={cn(
        'mx-auto flex w-full max-w-[80rem] items-center justify-between gap-4 px-gutter py-2',
        className,
      )}
    >
      <Link
        href={back?.href ?? '/'}
        className="-ms-2 inline-flex min-h-target min-w-0 items-center gap-2 rounded-md px-2 font-semibold hover:bg-fill"
      >
        {back === undefined ? <Mark className="size-6" /> : <ArrowLeft aria-hidden className="size-icon" />}
        {back === undefined ? (
          <>
            Toast<span className="sr-only">, all restaurants</span>
          </>
        ) : (
          <span className="truncate">{back.label}</span>
        )}
      </Link>
      <div className="-me-3">
        <ThemeToggle />
      </div>
    </header>
  );
}
