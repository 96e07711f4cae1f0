import * as SlotPrimitive from 'radix-ui/slot';
import type { ComponentProps } from 'react';
import { cn } from './cn.ts';

export type CardProps = ComponentProps<'div'> & {
  /** Renders the single child (section, li, article, a) as the card. */
  asChild?: boolean | undefined;
  /** `flat` is a quiet outline (default), `lift` floats, `well` is sunken. */
  look?: 'flat' | 'lift' | 'well' | undefined;
  /** Inner space; false for tables and pictures that touch the edge. */
  padded?: boolean | undefined;
};

const looks = {
  flat: 'bg-surface border border-line',
  lift: 'bg-raised shadow-lift',
  well: 'bg-sunken',
};

/** A surface. Group by space first; a card only where things are separate objects. */
export function Card({ asChild, look = 'flat', padded = true, className, ...rest }: CardProps) {
  const Component = asChild ? SlotPrimitive.Slot : 'div';
  return (
    <Component {...rest} className={cn('min-w-0 rounded-lg', looks[look], padded && 'p-card', className)} />
  );
}
