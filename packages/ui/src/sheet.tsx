'use client';

import * as DialogPrimitive from 'radix-ui/dialog';
import { cn } from './cn.ts';
import { defined } from './defined.ts';
import { useDialogFocus } from './dialog-focus.ts';
import { DialogParts, type DialogProps, dialogWidth, scrimStyle } from './dialog-parts.tsx';

export type SheetProps = DialogProps & {
  /** What it becomes from 640 px on: a centred dialog (default), or a panel at the reading end. */
  wide?: 'center' | 'side' | undefined;
};

const wideStyle = {
  center: [
    'sm:inset-x-4 sm:inset-y-0 sm:m-auto sm:h-fit sm:max-h-[min(52rem,calc(100dvh-4rem))] sm:rounded-b-lg',
    'sm:data-[state=open]:animate-pop-in sm:data-[state=closed]:animate-pop-out',
  ].join(' '),
  side: [
    'sm:inset-y-0 sm:start-auto sm:end-0 sm:h-dvh sm:max-h-none sm:w-full sm:rounded-none',
    'sm:data-[state=open]:animate-side-in sm:data-[state=closed]:animate-side-out',
  ].join(' '),
};

/** Rises from the thumb's edge on a phone; a dialog or side panel on anything wider. */
export function Sheet(props: SheetProps) {
  const { open, defaultOpen, onOpenChange, trigger, description, size = 'md', wide = 'center' } = props;
  const focus = useDialogFocus();
  const hold = (event: Event) => props.dismissible === false && event.preventDefault();
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
            'fixed inset-x-0 bottom-0 z-40 flex max-h-[92dvh] flex-col overflow-hidden rounded-t-lg',
            'bg-raised text-ink shadow-lift outline-none',
            'data-[state=open]:animate-rise-in data-[state=closed]:animate-sink-out',
            wideStyle[wide],
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
