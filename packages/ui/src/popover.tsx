'use client';

import * as PopoverPrimitive from 'radix-ui/popover';
import type { ReactNode } from 'react';
import { cn } from './cn.ts';
import { defined } from './defined.ts';
import { panelStyle } from './menu-style.ts';

export type PopoverProps = {
  trigger: ReactNode;
  /** Names the panel. */
  label: string;
  children: ReactNode;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  align?: 'start' | 'center' | 'end' | undefined;
  className?: string | undefined;
};

/** A small panel beside its button: filters, a date, an explanation. */
export function Popover({
  trigger,
  label,
  children,
  open,
  onOpenChange,
  align = 'start',
  className,
}: PopoverProps) {
  return (
    <PopoverPrimitive.Root {...defined({ open, onOpenChange })}>
      <PopoverPrimitive.Trigger asChild>{trigger}</PopoverPrimitive.Trigger>
      <PopoverPrimitive.Portal>
        <PopoverPrimitive.Content
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={cn(panelStyle, 'w-72 p-4 origin-(--radix-popover-content-transform-origin)', className)}
        >
          {children}
        </PopoverPrimitive.Content>
      </PopoverPrimitive.Portal>
    </PopoverPrimitive.Root>
  );
}
