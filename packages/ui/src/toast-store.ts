import type { ReactNode } from 'react';
import type { Tone } from './tone.ts';

export type ToastAction = {
  /** "Undo", "Try again". */
  label: string;
  onSelect: () => void;
  /** How to do the same without the toast, for screen readers; defaults to the label. */
  altText?: string | undefined;
};

export type ToastInput = {
  title: ReactNode;
  description?: ReactNode;
  tone?: Tone | undefined;
  action?: ToastAction | undefined;
  /** Milliseconds; 5000, or 9000 with an action. `Infinity` stays until dismissed. */
  duration?: number | undefined;
  /** Replaces the toast of the same id. */
  id?: string | undefined;
};

export type ToastItem = ToastInput & { id: string; open: boolean };

const limit = 3;
let items: readonly ToastItem[] = [];
let count = 0;
const listeners = new Set<() => void>();

function set(next: readonly ToastItem[]) {
  items = next;
  for (const listener of listeners) listener();
}

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentToasts(): readonly ToastItem[] {
  return items;
}

const none: readonly ToastItem[] = [];
export function serverToasts(): readonly ToastItem[] {
  return none;
}

export function showToast(input: ToastInput): string {
  count += 1;
  const id = input.id ?? `toast-${count}`;
  set([...items.filter((one) => one.id !== id), { ...input, id, open: true }].slice(-limit));
  return id;
}

/** Closes it; it leaves the list when its motion has ended, unless it was shown again meanwhile. */
export function dismissToast(id: string) {
  set(items.map((one) => (one.id === id ? { ...one, open: false } : one)));
  setTimeout(() => set(items.filter((one) => one.open || one.id !== id)), 300);
}
