'use client';

import { useMutation } from '@tanstack/react-query';
import { toast } from '@toast/ui/toast';
import { useState } from 'react';
import { useDraftCache } from '~/shared/draft/use-draft.ts';
import { draftScope } from '~/shared/draft/use-saves.ts';
import { useRestaurant } from '~/shared/session/office.tsx';
import { useTRPCClient } from '~/shared/trpc/trpc.ts';
import { changerOf } from '~/shared/words/changer-words.ts';

type Problem = { readonly tone: 'warn' | 'bad'; readonly title: string; readonly text: string };

/** Publishes what was reviewed, and nothing else: a draft that changed meanwhile is shown anew first. */
export function usePublish(onPublished: () => void) {
  const client = useTRPCClient();
  const draft = useDraftCache();
  const restaurantId = useRestaurant().id;
  const [problem, setProblem] = useState<Problem | null>(null);
  const { mutateAsync, isPending } = useMutation({
    scope: draftScope,
    mutationFn: (draftRev: number) => client.menu.publish.mutate({ restaurantId, draftRev }),
  });

  const publish = async (draftRev: number): Promise<void> => {
    if (isPending) return;
    setProblem(null);
    const answer = await mutateAsync(draftRev).catch(() => null);
    await draft.refresh();
    if (answer === null) {
      setProblem({
        tone: 'bad',
        title: 'Nothing was published',
        text: 'The office cannot be reached, or did not answer in time. Guests see the menu above; try again in a moment.',
      });
    } else if (answer.outcome === 'STALE') {
      setProblem({
        tone: 'warn',
        title: `${changerOf(answer.changed)} changed the draft meanwhile`,
        text: 'Nothing was published. Below is what it would change now: look at it once more.',
      });
    } else if (answer.outcome === 'BLOCKED') {
      setProblem({
        tone: 'bad',
        title: 'Nothing was published',
        text: 'Something has to be mended first; see below.',
      });
    } else {
      toast({
        tone: 'good',
        title: `Version ${answer.version} is live`,
        description: 'Guests see it now, also on pages that were open.',
      });
      onPublished();
    }
  };
  return { publish, publishing: isPending, problem };
}
