'use client';

import * as TooltipPrimitive from 'radix-ui/tooltip';
import type { ReactNode } from 'react';

export type TooltipProps = {
  /** A few words. Never the only place of something needed: fingers do not hover. */
  content: ReactNode;
  /** One focusable element. */
  children: ReactNode;
  side?: 'top' | 'right' | 'bottom' | 'left' | undefined;
};

/** Says more about a control on hover and on focus. */
export function Tooltip({ content, children, side = 'top' }: TooltipProps) {
  return (
    <TooltipPrimitive.Provider delayDuration={400} skipDelayDuration={200}>
      <TooltipPrimitive.Root>
        <TooltipPrimitive.Trigger asChild>{children}</TooltipPrimitive.Trigger>
        <TooltipPrimitive.Portal>
          <TooltipPrimitive.Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className="z-50 max-w-64 rounded-md bg-inverse px-2.5 py-1.5 text-sm text-on-inverse data-[state=delayed-open]:animate-fade-in data-[state=closed]:animate-fade-out"
          >
            {content}
          </TooltipPrimitive.Content>
        </TooltipPrimitive.Portal>
      </TooltipPrimitive.Root>
    </TooltipPrimitive.Provider>
  );
}
