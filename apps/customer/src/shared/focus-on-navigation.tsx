'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';

/** After a move to another page the keyboard starts at its content, not where the link was. */
export function FocusOnNavigation() {
  const pathname = usePathname();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
  return null;
}
