'use client';

import { type RefObject, useEffect } from 'react';

const variable = '--toast-bottom';
const gap = 12;

/** Lifts the toasts over a bar at the bottom of the window, so that news never covers the primary action. */
export function useToastLift(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = bar.current;
    if (element === null) return;
    const page = document.documentElement.style;
    const measure = () => {
      // Where there is room the bar is an ordinary part of the page.
      const sticks = getComputedStyle(element).position === 'sticky';
      if (sticks) page.setProperty(variable, `${element.offsetHeight + gap}px`);
      else page.removeProperty(variable);
    };
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      page.removeProperty(variable);
    };
  }, [bar]);
}
