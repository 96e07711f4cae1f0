import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { StockView } from '~/features/stock/stock-view.tsx';
import { prefetchDraft } from '../prefetch-draft.ts';

export const metadata: Metadata = { title: 'Stock' };

export default async function StockPage({ params }: { params: Promise<{ slug: string }> }) {
  const found = await prefetchDraft((await params).slug);
  if (found === null) return null;
  const { queryClient, restaurantId } = found;
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <StockView key={restaurantId} />
    </HydrationBoundary>
  );
}
