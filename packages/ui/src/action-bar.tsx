import type { ComponentProps } from 'react';
import { cn } from './cn.ts';

/** Holds the primary action where the thumb is: stays at the bottom of its page, clear of the home indicator. */
export function ActionBar({ className, ...rest }: ComponentProps<'div'>) {
  return (
    <div
      data-action-bar
      {...rest}
      className={cn('pb-safe sticky bottom-0 z-30 border-t border-line bg-raised px-gutter pt-3', className)}
    />
  );
}
