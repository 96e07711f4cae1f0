'use client';

import { useRef } from 'react';

/**
 * Where the focus goes in a dialog. On opening: to `[data-autofocus]`, else to the dialog itself, so that its name
 * is read and no phone keyboard jumps up. On closing: back to where it was, also when no trigger element is known.
 */
export function useDialogFocus() {
  const before = useRef<HTMLElement | null>(null);
  return {
    onOpenAutoFocus(event: Event) {
      const active = document.activeElement;
      before.current = active instanceof HTMLElement && active !== document.body ? active : null;
      event.preventDefault();
      const content = event.currentTarget;
      if (!(content instanceof HTMLElement)) return;
      const wanted = content.querySelector<HTMLElement>('[data-autofocus]');
      (wanted ?? content).focus({ preventScroll: true });
    },
    onCloseAutoFocus(event: Event) {
      if (!before.current?.isConnected) return;
      event.preventDefault();
      before.current.focus({ preventScroll: true });
    },
  };
}
