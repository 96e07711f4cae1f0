'use client';

import { useEffect } from 'react';

/** Names the tab, so that a guest who is reading something else sees it there. Only once there is news: before, the page's own name stays. */
export function useTitle(title: string, news: boolean): void {
  useEffect(() => {
    if (news) document.title = title;
  }, [title, news]);
}
