'use client';

import { useEffect, useRef, useState } from 'react';

/** The section that crosses this line, a third down the window, is the one being read. */
const lineAt = (): number => Math.max(160, window.innerHeight / 3);

/**
 * Which of these sections is being read, and a way to say that the guest has just asked for one: while the page travels there, the
 * sections on the way do not light up.
 */
export function useSpy(ids: readonly string[]): [string | null, (id: string) => void] {
  const [current, setCurrent] = useState<string | null>(null);
  const asked = useRef<string | null>(null);
  const key = ids.join(' ');

  useEffect(() => {
    const look = () => {
      if (asked.current !== null) return;
      const line = lineAt();
      let reading: string | null = null;
      for (const id of key.split(' ')) {
        const top = document.getElementById(id)?.getBoundingClientRect().top;
        if (top !== undefined && top <= line) reading = id;
      }
      setCurrent(reading);
    };
    let frame = 0;
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    const arrived = () => {
      asked.current = null;
    };
    look();
    window.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('scrollend', arrived);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', onScroll);
      window.removeEventListener('scrollend', arrived);
    };
  }, [key]);

  const jump = (id: string) => {
    asked.current = id;
    setCurrent(id);
    // Where there is nothing to scroll, nothing ends either.
    window.setTimeout(() => {
      asked.current = null;
    }, 1_000);
  };
  return [current, jump];
}
