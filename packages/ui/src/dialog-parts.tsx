'use client';

import { X } from 'lucide-react';
import * as DialogPrimitive from 'radix-ui/dialog';
import type { ReactNode } from 'react';
import { cn } from './cn.ts';
import { IconButton } from './icon-button.tsx';

export type DialogProps = {
  open?: boolean | undefined;
  defaultOpen?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  /** A button that opens it; leave out when `open` is controlled. */
  trigger?: ReactNode;
  /** The name of the dialog; required. */
  title: ReactNode;
  /** Keeps the title for screen readers only, e.g. above a picture that shows the name again. */
  hideTitle?: boolean | undefined;
  description?: ReactNode;
  children?: ReactNode;
  /** Stays in view at the bottom: the action. */
  footer?: ReactNode;
  /** Width where there is room: 400, 512, 720 px. */
  size?: 'sm' | 'md' | 'lg' | undefined;
  /** False when the content brings its own space (pictures to the edge). */
  padded?: boolean | undefined;
  closeLabel?: string | undefined;
  /** False: neither Esc nor a click beside it closes it, and there is no cross. Give another way out. */
  dismissible?: boolean | undefined;
  className?: string | undefined;
};

export const dialogWidth = { sm: 'sm:max-w-[25rem]', md: 'sm:max-w-[32rem]', lg: 'sm:max-w-[45rem]' };

export const scrimStyle =
  'fixed inset-0 z-40 bg-scrim data-[state=open]:animate-fade-in data-[state=closed]:animate-fade-out';

/** Head, scrolling middle and standing foot: the inside of Dialog and Sheet. */
export function DialogParts(props: DialogProps) {
  const { title, hideTitle, description, children, footer, padded = true, dismissible = true } = props;
  return (
    <>
      <div
        className={cn(
          'flex shrink-0 items-start justify-between gap-4 ps-5 pe-3 pt-3 pb-3',
          hideTitle && 'absolute end-0 top-0 z-10 p-2',
        )}
      >
        <div
          className={cn('grid gap-1 pt-[calc((var(--target)-1.3*var(--text-lg))/2)]', hideTitle && 'sr-only')}
        >
          <DialogPrimitive.Title className="text-lg font-semibold">{title}</DialogPrimitive.Title>
          {description && (
            <DialogPrimitive.Description className="text-muted">{description}</DialogPrimitive.Description>
          )}
        </div>
        {dismissible && (
          <DialogPrimitive.Close asChild>
            <IconButton
              label={props.closeLabel ?? 'Close'}
              className={cn(hideTitle && 'rounded-full bg-raised shadow-lift hover:bg-fill')}
            >
              <X aria-hidden />
            </IconButton>
          </DialogPrimitive.Close>
        )}
      </div>
      <div className={cn('min-h-0 flex-1 overflow-y-auto overscroll-contain', padded && 'px-5 pb-5')}>
        {children}
      </div>
      {footer && <div className="pb-safe shrink-0 border-t border-line px-5 pt-4">{footer}</div>}
    </>
  );
}
