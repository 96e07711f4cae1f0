import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { ModifiersView } from '~/features/modifiers/modifiers-view.tsx';
import { PublishBar } from '~/features/publish/publish-bar.tsx';
import { prefetchDraft } from '../prefetch-draft.ts';

export const metadata: Metadata = { title: 'Modifiers' };

export default async function ModifiersPage({ params }: { params: Promise<{ slug: string }> }) {
  const found = await prefetchDraft((await params).slug);
  if (found === null) return null;
  const { queryClient, restaurantId } = found;
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ModifiersView key={restaurantId} />
      <PublishBar />
    </HydrationBoundary>
  );
}
