'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '@toast/ui/toast';
import { useRestaurant } from '~/shared/session/office.tsx';
import type { SwitchWish } from '~/shared/trpc/outputs.ts';
import { useTRPC } from '~/shared/trpc/trpc.ts';
import { changerOf } from '~/shared/words/changer-words.ts';
import { switchWords } from './switch-words.ts';

/** Pauses or resumes; resolves with whether it was done. What a colleague has changed meanwhile is shown instead of overwritten. */
export function useSetSwitch() {
  const { id: restaurantId } = useRestaurant();
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { mutateAsync, isPending } = useMutation(trpc.ordering.set.mutationOptions());
  const set = async (wish: Omit<SwitchWish, 'restaurantId'>): Promise<boolean> => {
    const { name } = switchWords[wish.switch];
    try {
      const answer = await mutateAsync({ restaurantId, ...wish });
      await cache.invalidateQueries({ queryKey: trpc.ordering.view.queryKey({ restaurantId }) });
      if (answer.outcome === 'STALE') {
        toast({
          tone: 'warn',
          title: `${changerOf(answer.changed)} was quicker`,
          description: `You see “${name}” as it is now. Change it again if it should be otherwise.`,
        });
        return false;
      }
      toast({ title: wish.off ? `${name}: paused` : `${name}: orders are taken again` });
      return true;
    } catch {
      toast({
        tone: 'bad',
        title: `“${name}” could not be changed`,
        description: 'The office cannot be reached. Guests see what they saw before; try again in a moment.',
      });
      return false;
    }
  };
  return { set, isPending };
}
