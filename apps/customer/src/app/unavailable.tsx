'use client';

import { Button } from '@toast/ui/button';
import { EmptyState } from '@toast/ui/empty-state';
import { TextLink } from '@toast/ui/text-link';
import { useNow } from '@toast/ui/use-now';
import { failureOf } from '@toast/web/failure-of';
import { useComeback } from '@toast/web/use-comeback';
import { useOnline } from '@toast/web/use-online';
import { CloudOff } from 'lucide-react';
import Link from 'next/link';
import { useParams, useRouter } from 'next/navigation';
import { startTransition } from 'react';
import { OrderUnderWay } from '~/features/checkout/placement/order-under-way.tsx';
import { TopBar } from '~/shared/top-bar.tsx';
import { useTRPCClient } from '~/shared/trpc/trpc.ts';

const answerWithinMs = 8_000;

/** In the place of a page whose data cannot be had right now. It asks for them until it can be shown. */
export function Unavailable({ onBack }: { onBack?: () => void }) {
  const router = useRouter();
  const client = useTRPCClient();
  const { slug } = useParams<{ slug?: string }>();
  const online = useOnline();
  const now = useNow(1, undefined)?.getTime() ?? 0;
  const ask = async () => {
    const options = { signal: AbortSignal.timeout(answerWithinMs) };
    try {
      await (slug === undefined
        ? client.menu.restaurants.query(undefined, options)
        : client.menu.bySlug.query({ slug }, options));
    } catch (error) {
      const { status, retryAfterMs } = failureOf(error);
      // Any other answer is one that the page itself can show.
      if (status === null || status >= 500) return { back: false, retryAfterMs };
    }
    startTransition(() => (onBack === undefined ? router.refresh() : onBack()));
    // It goes away with this component; until then it may have been too early.
    return { back: false };
  };
  const { nextAt, hurry } = useComeback(true, ask);
  const seconds = nextAt === null ? 0 : Math.ceil((nextAt - now) / 1_000);
  return (
    <>
      <TopBar />
      <main id="main" tabIndex={-1} className="grid gap-4 px-gutter pt-[6vh] pb-16 outline-none">
        <h1 className="sr-only">Temporarily unavailable</h1>
        <EmptyState
          icon={<CloudOff />}
          title={online ? 'Temporarily unavailable' : 'No connection'}
          action={
            <div className="grid justify-items-center gap-3">
              <p aria-hidden="true" className="tabular text-sm text-muted">
                {!online && 'Waiting for a connection'}
                {online && (now > 0 && seconds > 0 ? `Trying again in ${seconds} s` : 'Trying again…')}
              </p>
              <Button onClick={hurry} disabled={!online}>
                Try now
              </Button>
              {slug !== undefined && online && (
                <TextLink asChild>
                  <Link href={`/status/${slug}`}>See what works and what does not</Link>
                </TextLink>
              )}
            </div>
          }
        >
          Nothing was ordered or charged by this page, and what you chose is kept on this phone. It comes back
          by itself.
        </EmptyState>
        <div className="mx-auto grid w-full max-w-[32rem] gap-3 empty:hidden">
          <OrderUnderWay />
        </div>
      </main>
    </>
  );
}
