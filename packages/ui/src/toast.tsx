'use client';

import { X } from 'lucide-react';
import * as ToastPrimitive from 'radix-ui/toast';
import type { ReactNode } from 'react';
import { useSyncExternalStore } from 'react';
import { cn } from './cn.ts';
import {
  currentToasts,
  dismissToast,
  serverToasts,
  showToast,
  subscribeToasts,
  type ToastInput,
  type ToastItem,
} from './toast-store.ts';
import { toneIcon } from './tone.ts';

export type { ToastAction, ToastInput } from './toast-store.ts';

/** Says what happened: `toast('Saved')`, or with tone, description and action. Returns an id. */
export function toast(input: ToastInput | string): string {
  return showToast(typeof input === 'string' ? { title: input } : input);
}

/** What happened, and the way back: `toastUndo('Burger removed', putBack)`. */
export function toastUndo(title: ReactNode, onUndo: () => void, label = 'Undo'): string {
  return showToast({ title, action: { label, onSelect: onUndo } });
}

export { dismissToast };

export type ToasterProps = {
  /** Name of the region; {hotkey} is replaced by the key that jumps there. */
  label?: string | undefined;
  closeLabel?: string | undefined;
  className?: string | undefined;
};

/** Mount once per app, in the layout. Above the primary action on phones (`--toast-bottom` lifts it over a bar). */
export function Toaster({
  label = 'Notifications ({hotkey})',
  closeLabel = 'Dismiss',
  className,
}: ToasterProps) {
  const items = useSyncExternalStore(subscribeToasts, currentToasts, serverToasts);
  return (
    <ToastPrimitive.Provider label={label} swipeDirection="down">
      {items.map((item) => (
        <ToastView key={item.id} item={item} closeLabel={closeLabel} />
      ))}
      <ToastPrimitive.Viewport
        label={label}
        className={cn(
          'fixed inset-x-4 bottom-(--toast-bottom,1rem) z-50 mx-auto flex max-w-[26rem] flex-col gap-2 outline-none sm:inset-x-auto sm:end-6 sm:bottom-6 sm:w-[26rem]',
          className,
        )}
      />
    </ToastPrimitive.Provider>
  );
}

function ToastView({ item, closeLabel }: { item: ToastItem; closeLabel: string }) {
  const tone = item.tone ?? 'neutral';
  const Icon = toneIcon[tone];
  const duration = item.duration ?? (item.action ? 9000 : 5000);
  return (
    <ToastPrimitive.Root
      open={item.open}
      type={tone === 'bad' ? 'foreground' : 'background'}
      duration={duration}
      onOpenChange={(open) => !open && dismissToast(item.id)}
      className={cn(
        'flex min-h-[calc(var(--target)+8px)] items-center gap-3 rounded-lg bg-inverse py-1 ps-4 pe-1 text-on-inverse shadow-lift',
        'data-[state=open]:animate-rise-in data-[state=closed]:animate-fade-out',
        'data-[swipe=move]:translate-y-(--radix-toast-swipe-move-y)',
      )}
    >
      {tone !== 'neutral' && <Icon aria-hidden className="size-icon shrink-0" />}
      <div className="grid min-w-0 flex-1 py-1.5">
        <ToastPrimitive.Title className={cn(item.description && 'font-semibold')}>
          {item.title}
        </ToastPrimitive.Title>
        {item.description && (
          <ToastPrimitive.Description className="text-sm">{item.description}</ToastPrimitive.Description>
        )}
      </div>
      {item.action && (
        <ToastPrimitive.Action
          altText={item.action.altText ?? item.action.label}
          onClick={item.action.onSelect}
          className="min-h-target rounded-md px-3 font-semibold text-inverse-accent outline-inverse-accent hover:underline"
        >
          {item.action.label}
        </ToastPrimitive.Action>
      )}
      <ToastPrimitive.Close
        aria-label={closeLabel}
        className="grid size-target shrink-0 place-items-center rounded-md outline-inverse-accent"
      >
        <X aria-hidden className="size-[calc(var(--icon)*0.9)]" />
      </ToastPrimitive.Close>
    </ToastPrimitive.Root>
  );
}
