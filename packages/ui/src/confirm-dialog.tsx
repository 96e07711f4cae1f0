'use client';

import * as AlertDialogPrimitive from 'radix-ui/alert-dialog';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { cn } from './cn.ts';
import { defined } from './defined.ts';
import { scrimStyle } from './dialog-parts.tsx';

export type ConfirmDialogProps = {
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  trigger?: ReactNode;
  /** The question. */
  title: ReactNode;
  /** What happens, and that it cannot be undone. */
  description: ReactNode;
  /** Names the deed: "Delete Margherita", never "OK". */
  confirmLabel: ReactNode;
  cancelLabel?: ReactNode;
  onConfirm: () => void;
  /** Red, for what destroys. */
  danger?: boolean | undefined;
  loading?: boolean | undefined;
};

/** Only for what cannot be undone; otherwise do it and offer undo with a toast. Focus starts on the way out. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onOpenChange, trigger, title, description, confirmLabel, cancelLabel, onConfirm } = props;
  return (
    <AlertDialogPrimitive.Root {...defined({ open, onOpenChange })}>
      {trigger && <AlertDialogPrimitive.Trigger asChild>{trigger}</AlertDialogPrimitive.Trigger>}
      <AlertDialogPrimitive.Portal>
        <AlertDialogPrimitive.Overlay className={scrimStyle} />
        <AlertDialogPrimitive.Content
          className={cn(
            'fixed inset-x-4 inset-y-0 z-40 m-auto grid h-fit gap-2 rounded-lg bg-raised p-5 text-ink shadow-lift sm:max-w-[27rem]',
            'data-[state=open]:animate-pop-in data-[state=closed]:animate-pop-out',
          )}
        >
          <AlertDialogPrimitive.Title className="text-lg font-semibold">{title}</AlertDialogPrimitive.Title>
          <AlertDialogPrimitive.Description className="text-muted">
            {description}
          </AlertDialogPrimitive.Description>
          <div className="mt-4 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <AlertDialogPrimitive.Cancel asChild>
              <Button>{cancelLabel ?? 'Keep it'}</Button>
            </AlertDialogPrimitive.Cancel>
            <Button variant={props.danger ? 'danger' : 'primary'} loading={props.loading} onClick={onConfirm}>
              {confirmLabel}
            </Button>
          </div>
        </AlertDialogPrimitive.Content>
      </AlertDialogPrimitive.Portal>
    </AlertDialogPrimitive.Root>
  );
}
