'use client';

import { type MouseEvent, useLayoutEffect, useRef } from 'react';

/** A finger that was on its way when tickets moved means what was there before. */
const settleMs = 450;

/** Drops clicks that come right after tickets have changed their places (`order` says where they are). */
export function useSteadyHand(order: string): { readonly onClickCapture: (event: MouseEvent) => void } {
  const moved = useRef(0);
  const last = useRef(order);
  useLayoutEffect(() => {
    // New ones at the end move nobody.
    if (!order.startsWith(last.current)) moved.current = performance.now();
    last.current = order;
  }, [order]);
  return {
    onClickCapture: (event) => {
      // A keyboard's click (detail 0) goes to what has the focus, wherever that is now.
      if (event.detail === 0 || performance.now() - moved.current > settleMs) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
