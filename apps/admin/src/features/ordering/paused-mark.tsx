'use client';

import { useQuery } from '@tanstack/react-query';
import { inForce } from '@toast/domain/ordering/switches';
import { useNow } from '@toast/ui/use-now';
import { CirclePause } from 'lucide-react';
import { useRestaurant } from '~/shared/session/office.tsx';
import { useTRPC } from '~/shared/trpc/trpc.ts';

/** Milliseconds; the page about it hears at once, the others look now and then. */
const lookEvery = 30_000;

/** That something is paused, on every page of the office: a pause that is forgotten costs an evening. Nothing when nothing is. */
export function PausedMark() {
  const options = useTRPC().ordering.view.queryOptions({ restaurantId: useRestaurant().id });
  const { data } = useQuery({ ...options, refetchInterval: lookEvery });
  const now = useNow(15, undefined);
  if (now === null || data === undefined) return null;
  if (![...data.off, ...data.everywhere].some((each) => inForce(each, now))) return null;
  return (
    <span className="inline-grid size-5 place-items-center rounded-full bg-warn-soft text-warn-ink">
      <CirclePause aria-hidden className="size-4" />
      <span className="sr-only"> paused right now</span>
    </span>
  );
}
