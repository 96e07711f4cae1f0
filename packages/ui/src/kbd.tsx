import type { ComponentProps } from 'react';
import { cn } from './cn.ts';

/** A key on the keyboard. */
export function Kbd({ className, ...rest }: ComponentProps<'kbd'>) {
  return (
    <kbd
      {...rest}
      className={cn(
        'rounded-sm border border-line bg-sunken px-1.5 py-px font-sans text-xs text-muted',
        className,
      )}
    />
  );
}
