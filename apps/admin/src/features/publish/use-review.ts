'use client';

import { useQuery } from '@tanstack/react-query';
import { useRestaurant } from '~/shared/session/office.tsx';
import { useTRPC } from '~/shared/trpc/trpc.ts';

/** What publishing now would change, and what stands in its way. Asked again after every save of the draft. */
export const useReview = () =>
  useQuery(useTRPC().menu.review.queryOptions({ restaurantId: useRestaurant().id }));
