import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LiveMenu } from '~/features/menu/live-menu.tsx';
import { makeQueryClient } from '~/shared/trpc/query-client.ts';
import { visitKey } from '~/shared/trpc/server.ts';
import { loadVisit } from '~/shared/visit/load-visit.ts';

type Props = { children: ReactNode; params: Promise<{ slug: string }> };

/** Menu and checkout share one copy of the menu, and one stream that keeps it right. */
export default async function OrderingLayout({ children, params }: Props) {
  const { slug } = await params;
  const visit = await loadVisit(slug);
  // The layout above says so in its place.
  if (visit === null) return null;
  const cache = makeQueryClient();
  cache.setQueryData(visitKey(slug), visit);
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <LiveMenu slug={slug} restaurantId={visit.restaurant.id} />
      {children}
    </HydrationBoundary>
  );
}
