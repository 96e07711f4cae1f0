import * as SlotPrimitive from 'radix-ui/slot';
import type { ComponentProps, ReactNode } from 'react';
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

export type CardHeaderProps = {
  title: ReactNode;
  description?: ReactNode;
  /** Buttons at the end of the line. */
  actions?: ReactNode;
  /** Level of the heading. */
  level?: 2 | 3 | 4 | undefined;
  className?: string | undefined;
};

/** Title line of a card or a section. */
export function CardHeader({ title, description, actions, level = 2, className }: CardHeaderProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={cn('flex flex-wrap items-start justify-between gap-x-4 gap-y-2', className)}>
      <div className="grid gap-0.5">
        <Heading className="text-lg font-semibold">{title}</Heading>
        {description && <p className="text-sm text-muted">{description}</p>}
      </div>
      {actions && <div className="flex items-center gap-2">{actions}</div>}
    </div>
  );
}
