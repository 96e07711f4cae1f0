'use client';

import { useEffect, useRef, useState } from 'react';
import { type Connection, keepOpen, type StreamHandlers } from './keep-open.ts';

export type OpenStream = (handlers: StreamHandlers) => () => void;

/** Keeps `open`'s stream open while the component lives, and says how it stands. A new `key` is a new stream. */
export function useLive(key: string, open: OpenStream): Connection {
  const [connection, setConnection] = useState<Connection>('connecting');
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    if (key === '') return;
    const kept = keepOpen({
      open: (handlers) => latest.current(handlers),
      onChange: setConnection,
      timers: {
        set: (run, ms) => window.setTimeout(run, ms),
        clear: (timer) => window.clearTimeout(timer as number),
      },
      random: Math.random,
    });
    const lost = () => setConnection((was) => (was === 'live' ? 'lost' : was));
    window.addEventListener('online', kept.hurry);
    window.addEventListener('offline', lost);
    return () => {
      window.removeEventListener('online', kept.hurry);
      window.removeEventListener('offline', lost);
      kept.stop();
    };
  }, [key]);
  return connection;
}
