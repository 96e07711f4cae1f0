'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRestaurant } from '../session/office.tsx';
import type { Draft } from '../trpc/outputs.ts';
import { useTRPC } from '../trpc/trpc.ts';

/** All that the menu editor edits. */
export const useDraft = () =>
  useQuery(useTRPC().menu.draft.queryOptions({ restaurantId: useRestaurant().id }));

/** The page's copy of the draft, to be changed by those who save. */
export function useDraftCache() {
  const cache = useQueryClient();
  const trpc = useTRPC();
  const restaurantId = useRestaurant().id;
  const { queryKey } = trpc.menu.draft.queryOptions({ restaurantId });
  const review = trpc.menu.review.queryKey({ restaurantId });
  return {
    get: () => cache.getQueryData(queryKey),
    /** What was saved; the review is asked for anew. `draftRev` only grows: a late answer must not set it back. */
    set: (change: (draft: Draft) => Draft, draftRev?: number) => {
      // An answer that is under way was made before this change.
      void cache.cancelQueries({ queryKey });
      cache.setQueryData(queryKey, (draft) => {
        if (draft === undefined) return draft;
        const next = change(draft);
        return { ...next, draftRev: Math.max(next.draftRev, draftRev ?? 0) };
      });
      if (draftRev !== undefined) void cache.invalidateQueries({ queryKey: review });
    },
    refresh: () =>
      Promise.all([cache.invalidateQueries({ queryKey }), cache.invalidateQueries({ queryKey: review })]),
  };
}
