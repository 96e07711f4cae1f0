'use client';

import { useMutation } from '@tanstack/react-query';
import type { LastChange } from '@toast/api/change';
import { toast } from '@toast/ui/toast';
import { useRestaurant } from '../session/office.tsx';
import type { Draft } from '../trpc/outputs.ts';
import { useTRPCClient } from '../trpc/trpc.ts';
import { changerOf } from '../words/changer-words.ts';
import { useDraftCache } from './use-draft.ts';
import { draftScope } from './use-saves.ts';
import { withArrangement } from './with.ts';

/** `ids` says the new order from the draft as it is then; null when it makes no sense any more. */
export type Arrangement = {
  readonly groupId: string | null;
  readonly ids: (draft: Draft) => readonly string[] | null;
};

/** Shows the new order at once and saves it, as one change; when the draft has moved on meanwhile, on top of what it is now. */
export function useArrange() {
  const client = useTRPCClient();
  const cache = useDraftCache();
  const restaurantId = useRestaurant().id;
  const save = useMutation({
    scope: draftScope,
    mutationFn: async ({ groupId, ids }: Arrangement) => {
      let other: { readonly changed: LastChange | null } | null = null;
      for (let tries = 0; tries < 3; tries++) {
        const draft = cache.get();
        const wanted = draft === undefined ? null : ids(draft);
        if (draft === undefined || wanted === null) return;
        const answer = await client.menu.arrange.mutate({
          restaurantId,
          draftRev: draft.draftRev,
          groupId,
          ids: [...wanted],
        });
        if (answer.outcome === 'SAVED') {
          cache.set((now) => withArrangement(now, groupId, wanted), answer.draftRev);
          if (other !== null)
            toast({
              title: `${changerOf(other.changed)} changed the menu meanwhile`,
              description: 'Your order is saved on top of that.',
            });
          return;
        }
        other = answer;
        await cache.refresh();
      }
      throw new Error('the draft keeps changing');
    },
    onError: () => {
      void cache.refresh();
      toast({
        tone: 'bad',
        title: 'The new order could not be saved',
        description: 'It is as it was. Try again in a moment.',
      });
    },
  });
  return (arrangement: Arrangement) => {
    const draft = cache.get();
    const wanted = draft === undefined ? null : arrangement.ids(draft);
    if (wanted === null) return;
    // Fixed now: applied once more to what it has become, "one down" would be two.
    const fixed = { groupId: arrangement.groupId, ids: () => wanted };
    cache.set((now) => withArrangement(now, fixed.groupId, wanted));
    save.mutate(fixed);
  };
}
