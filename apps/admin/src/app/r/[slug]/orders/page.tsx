import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { OrdersView } from '~/features/orders/orders-view.tsx';
import { demandRestaurant } from '~/shared/session/me.ts';
import { leaveToBrowser, serverCache } from '~/shared/trpc/server.ts';

export const metadata: Metadata = { title: 'Orders' };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ day?: string | string[] }> };

export default async function OrdersPage({ params, searchParams }: Props) {
  const found = await demandRestaurant((await params).slug);
  // The layout says so in the page's place.
  if (found === undefined) return null;
  const { restaurant } = found;
  const { day } = await searchParams;
  const businessDate = typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
  const { queryClient, trpc } = await serverCache();
  const { id: restaurantId } = restaurant;
  await queryClient
    .query(trpc.orders.ofDay.queryOptions({ restaurantId, businessDate }))
    .catch(leaveToBrowser);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <OrdersView key={restaurantId} />
    </HydrationBoundary>
  );
}
