import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { OrderingView } from '~/features/ordering/ordering-view.tsx';
import { demandRestaurant } from '~/shared/session/me.ts';
import { leaveToBrowser, serverCache } from '~/shared/trpc/server.ts';

export const metadata: Metadata = { title: 'Pause ordering' };

export default async function OrderingPage({ params }: { params: Promise<{ slug: string }> }) {
  const found = await demandRestaurant((await params).slug);
  // The layout says so in the page's place.
  if (found === undefined) return null;
  const { id: restaurantId } = found.restaurant;
  const { queryClient, trpc } = await serverCache();
  await queryClient.query(trpc.ordering.view.queryOptions({ restaurantId })).catch(leaveToBrowser);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <OrderingView key={restaurantId} />
    </HydrationBoundary>
  );
}
