'use client';

import { useQuery } from '@tanstack/react-query';
import { useRestaurant } from '~/shared/session/office.tsx';
import { useTRPC } from '~/shared/trpc/trpc.ts';

/** Today's business date by the restaurant's own clock, which only the server knows; `known` spares asking. */
export function useToday(known: string | null): string | null {
  const { id: restaurantId } = useRestaurant();
  const query = useQuery({
    ...useTRPC().orders.ofDay.queryOptions({ restaurantId, businessDate: null }),
    enabled: known === null,
  });
  return known ?? query.data?.businessDate ?? null;
}
