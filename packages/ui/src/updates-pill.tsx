import { ArrowUp } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './cn.ts';

/** "2 new": offers what arrived instead of moving what is being read. Place it over the list; hide it at zero. */
export function UpdatesPill({ className, children, ...rest }: ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...rest}
      className={cn(
        'inline-flex min-h-target shrink-0 animate-rise-in whitespace-nowrap items-center gap-1.5 rounded-full bg-inverse px-control font-semibold text-on-inverse shadow-lift',
        className,
      )}
    >
      <ArrowUp aria-hidden className="size-icon" />
      {children}
    </button>
  );
}
