import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { StockView } from '~/features/stock/stock-view.tsx';
import { prefetchDraft } from '../prefetch-draft.ts';

export const metadata: Metadata = { title: 'Stock' };

export default async function StockPage({ params }: { params: Promise<{ slug: string }> }) {
  const { queryClient, restaurantId } = await prefetchDraft((await params).slug);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <StockView key={restaurantId} />
    </HydrationBoundary>
  );
}
