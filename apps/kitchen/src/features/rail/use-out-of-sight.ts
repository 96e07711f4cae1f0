'use client';

import { type RefObject, useEffect, useState } from 'react';

export type OutOfSight = { readonly before: number; readonly after: number };

const none: OutOfSight = { before: 0, after: 0 };
/** A ticket counts as seen when more than this share of its width is. */
const enough = 0.5;

/** How many tickets lie beyond either end of what a sideways scrolling box shows. `shown` changes when they may. */
export function useOutOfSight(box: RefObject<HTMLElement | null>, shown: unknown): OutOfSight {
  const [hidden, setHidden] = useState(none);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const count = () => {
      const { left, right } = element.getBoundingClientRect();
      const found = { before: 0, after: 0 };
      for (const card of element.querySelectorAll('article')) {
        const place = card.getBoundingClientRect();
        if (place.left + place.width * enough < left) found.before += 1;
        if (place.left + place.width * enough > right) found.after += 1;
      }
      setHidden((was) => (was.before === found.before && was.after === found.after ? was : found));
    };
    count();
    const sizes = new ResizeObserver(count);
    sizes.observe(element);
    element.addEventListener('scroll', count, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', count);
    };
  }, [box, shown]);
  return hidden;
}
