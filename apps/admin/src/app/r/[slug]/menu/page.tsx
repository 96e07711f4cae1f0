import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { MenuView } from '~/features/menu/menu-view.tsx';
import { PublishBar } from '~/features/publish/publish-bar.tsx';
import { prefetchDraft } from '../prefetch-draft.ts';

export const metadata: Metadata = { title: 'Menu' };

export default async function MenuPage({ params }: { params: Promise<{ slug: string }> }) {
  const found = await prefetchDraft((await params).slug);
  if (found === null) return null;
  const { queryClient, restaurantId } = found;
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <MenuView key={restaurantId} />
      <PublishBar />
    </HydrationBoundary>
  );
}
