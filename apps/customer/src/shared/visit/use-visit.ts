'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTRPC } from '../trpc/trpc.ts';
import type { Visit } from './visit.ts';

/** The restaurant of this page as it is now. The layout has put it into the cache, so it never waits. */
export function useVisit(slug: string): Visit {
  const trpc = useTRPC();
  return useSuspenseQuery(trpc.menu.bySlug.queryOptions({ slug })).data;
}
