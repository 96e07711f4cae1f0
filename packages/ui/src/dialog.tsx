'use client';

import * as DialogPrimitive from 'radix-ui/dialog';
import { cn } from './cn.ts';
import { defined } from './defined.ts';
import { useDialogFocus } from './dialog-focus.ts';
import { DialogParts, type DialogProps, dialogWidth, scrimStyle } from './dialog-parts.tsx';

export type { DialogProps };

/** A small task in the middle of the page. Named, traps and restores the focus, closes on Esc. */
export function Dialog(props: DialogProps) {
  const { open, defaultOpen, onOpenChange, trigger, description, size = 'md', dismissible = true } = props;
  const focus = useDialogFocus();
  const hold = (event: Event) => !dismissible && event.preventDefault();
  return (
    <DialogPrimitive.Root {...defined({ open, defaultOpen, onOpenChange })}>
      {trigger && <DialogPrimitive.Trigger asChild>{trigger}</DialogPrimitive.Trigger>}
      <DialogPrimitive.Portal>
        <DialogPrimitive.Overlay className={scrimStyle} />
        <DialogPrimitive.Content
          {...focus}
          {...(!description && { 'aria-describedby': undefined })}
          onEscapeKeyDown={hold}
          onPointerDownOutside={hold}
          onInteractOutside={hold}
          className={cn(
            'fixed inset-x-4 inset-y-0 z-40 m-auto flex h-fit max-h-[calc(100dvh-2rem)] flex-col overflow-hidden rounded-lg',
            'bg-raised text-ink shadow-lift outline-none',
            'data-[state=open]:animate-pop-in data-[state=closed]:animate-pop-out',
            dialogWidth[size],
            props.className,
          )}
        >
          <DialogParts {...props} />
        </DialogPrimitive.Content>
      </DialogPrimitive.Portal>
    </DialogPrimitive.Root>
  );
}
