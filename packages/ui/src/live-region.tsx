'use client';

import { useEffect, useState } from 'react';

export type LiveRegionProps = {
  /** What changed. Each new text is read out once; the same text again is not. Empty says nothing. */
  message: string;
  /** `assertive` interrupts: only for what cannot wait. */
  urgency?: 'polite' | 'assertive' | undefined;
};

/**
 * Reads out what changed, invisibly. Keep it mounted: a region that arrives together with its text is often not read.
 * The text is taken away again after a while, so that nobody wandering through the page finds old news.
 */
export function LiveRegion({ message, urgency = 'polite' }: LiveRegionProps) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    setSpoken(message);
    if (message === '') return;
    const timer = setTimeout(() => setSpoken(''), 5000);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <span role={urgency === 'assertive' ? 'alert' : 'status'} aria-live={urgency} className="sr-only">
      {spoken}
    </span>
  );
}
