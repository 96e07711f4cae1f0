'use client';

import { useEffect, useRef, useState } from 'react';

/** Just below the sticky bars: the section that crosses this line is the one being read. */
const lineAt = 160;

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
      let reading: string | null = null;
      for (const id of key.split(' ')) {
        const top = document.getElementById(id)?.getBoundingClientRect().top;
        if (top !== undefined && top <= lineAt) reading = id;
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
    window.addEventListener('wheel', arrived, { passive: true });
    window.addEventListener('touchmove', arrived, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', onScroll);
      window.removeEventListener('scrollend', arrived);
      window.removeEventListener('wheel', arrived);
      window.removeEventListener('touchmove', arrived);
    };
  }, [key]);

  const jump = (id: string) => {
    asked.current = id;
    setCurrent(id);
  };
  return [current, jump];
}
