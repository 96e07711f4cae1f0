'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { cn } from './cn.ts';

export type RollingNumberProps = {
  /** A change of this plays the motion. */
  value: number | string;
  /** What to show; the value itself by default, e.g. `<Money …/>`. */
  children?: ReactNode;
  className?: string | undefined;
};

/** A number that fades into its new value in place. The first rendering does not move. */
export function RollingNumber({ value, children, className }: RollingNumberProps) {
  const node = useRef<HTMLSpanElement>(null);
  const shown = useRef(value);
  useEffect(() => {
    if (shown.current === value) return;
    shown.current = value;
    const element = node.current;
    if (!element) return;
    element.classList.remove('animate-roll-in');
    void element.offsetWidth; // restarts the animation without a new element, which a live region would read twice
    element.classList.add('animate-roll-in');
  }, [value]);
  return (
    <span ref={node} className={cn('tabular inline-block', className)}>
      {children ?? value}
    </span>
  );
}
