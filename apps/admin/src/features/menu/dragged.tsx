'use client';

import { createContext, type DragEvent, type ReactNode, useContext, useState } from 'react';

export type Dragged = { readonly kind: 'item' | 'group'; readonly id: string };

type DragState = readonly [Dragged | null, (dragged: Dragged | null) => void];

const DragContext = createContext<DragState>([null, () => {}]);

export function DragProvider({ children }: { children: ReactNode }) {
  return <DragContext value={useState<Dragged | null>(null)}>{children}</DragContext>;
}

export const useDragged = (): DragState => useContext(DragContext);

/** Whether the pointer is in the upper or the lower half of what it is over. */
export function edgeOf(event: DragEvent<HTMLElement>): 'before' | 'after' {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY < top + height / 2 ? 'before' : 'after';
}
