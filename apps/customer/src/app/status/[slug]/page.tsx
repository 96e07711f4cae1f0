import { slug as slugSchema } from '@toast/api/restaurant';
import { isNotFound } from '@toast/web/status-of';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StatusPage } from '~/features/status/status-page.tsx';
import { serverTrpc } from '~/shared/trpc/server.ts';

export const metadata: Metadata = { title: 'How it stands', robots: { index: false } };

/** Outside of the restaurant's own layout, which has nothing to show while the restaurant is away. */
export default async function RestaurantStatusPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  if (!slugSchema.safeParse(slug).success) notFound();
  const status = await serverTrpc()
    .status.bySlug.query({ slug })
    .catch((error: unknown) => {
      if (isNotFound(error)) notFound();
      return null;
    });
  return <StatusPage slug={slug} first={status} />;
}
