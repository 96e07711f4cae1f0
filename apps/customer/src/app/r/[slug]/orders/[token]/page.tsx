import { orderToken } from '@toast/api/order';
import { isNotFound, mayPass } from '@toast/web/status-of';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Unavailable } from '~/app/unavailable.tsx';
import { OrderPage } from '~/features/tracking/order-page.tsx';
import { TopBar } from '~/shared/top-bar.tsx';
import { serverTrpc } from '~/shared/trpc/server.ts';
import { loadVisit } from '~/shared/visit/load-visit.ts';

// Whoever has the address can see and cancel the order.
export const metadata: Metadata = {
  title: 'Your order',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
};

export default async function OrderRoute({ params }: { params: Promise<{ slug: string; token: string }> }) {
  const { slug, token } = await params;
  const visit = await loadVisit(slug);
  if (visit === null) return null;
  const { restaurant } = visit;
  if (!orderToken.safeParse(token).success) notFound();
  const order = await serverTrpc()
    .order.byToken.query({ restaurantId: restaurant.id, token })
    .catch((error: unknown) => {
      if (isNotFound(error)) notFound();
      if (mayPass(error)) return null;
      throw error;
    });
  if (order === null) return <Unavailable />;
  return (
    <>
      <TopBar back={{ href: `/r/${slug}`, label: restaurant.name }} className="max-w-[44rem]" />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-[44rem] px-gutter pt-2 pb-16 outline-none"
      >
        <OrderPage key={token} initial={order} token={token} />
      </main>
    </>
  );
}
