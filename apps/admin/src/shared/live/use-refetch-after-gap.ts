'use client';

import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import type { Connection } from '@toast/web/keep-open';
import { useEffect, useRef } from 'react';

/** After a gap the stream hands over what was missed, unless it was too long ago: then the whole must be fetched anew. */
export function useRefetchAfterGap(connection: Connection, queryKey: QueryKey): void {
  const cache = useQueryClient();
  const lost = useRef(false);
  useEffect(() => {
    if (connection === 'live' && lost.current) void cache.invalidateQueries({ queryKey });
    lost.current = connection === 'lost';
  }, [connection, cache, queryKey]);
}
