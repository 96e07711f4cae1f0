'use client';

import { useQuery } from '@tanstack/react-query';
import type { RestaurantStatusView } from '@toast/api/status';
import { Badge } from '@toast/ui/badge';
import { Button } from '@toast/ui/button';
import { Card } from '@toast/ui/card';
import { Time } from '@toast/ui/time';
import Link from 'next/link';
import { useState } from 'react';
import { TopBar } from '~/shared/top-bar.tsx';
import { useTRPCClient } from '~/shared/trpc/trpc.ts';
import { statusLines } from './status-words.ts';

const answerWithinMs = 8_000;
/** Milliseconds; a crowd that looks does not look at once. */
const lookEvery = 15_000;

/** What of a restaurant works, since when it does not, and the way back. `first` null = nobody has answered. */
export function StatusPage({ slug, first }: { slug: string; first: RestaurantStatusView | null }) {
  const client = useTRPCClient();
  const [pace] = useState(() => lookEvery * (1 + Math.random() / 3));
  const { data, isError } = useQuery({
    queryKey: ['status', slug],
    queryFn: ({ signal }) =>
      client.status.bySlug.query(
        { slug },
        { signal: AbortSignal.any([signal, AbortSignal.timeout(answerWithinMs)]) },
      ),
    ...(first !== null && { initialData: first }),
    refetchInterval: pace,
    retry: false,
  });
  const status = isError ? null : (data ?? first);
  const well = status?.ordering === 'UP';
  return (
    <>
      <TopBar />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto grid w-full max-w-[36rem] gap-6 px-gutter py-8 outline-none"
      >
        <div>
          <h1 className="text-xl font-semibold">
            {well
              ? 'Everything works'
              : status?.ordering === 'PAUSED'
                ? 'Orders are paused'
                : 'Temporarily unavailable'}
          </h1>
          <p className="mt-1 text-muted">
            {status?.downSince != null && (
              <>
                It began <Time at={status.downSince} format="relative" />.{' '}
              </>
            )}
            This page looks again by itself.
          </p>
        </div>
        <Card asChild padded={false}>
          <div role="status">
            <ul aria-label="How it stands">
              {statusLines(status).map(({ name, tone, word, says }) => (
                <li
                  key={name}
                  className="flex items-center gap-4 border-b border-line px-5 py-4 last:border-0"
                >
                  <div className="flex-1">
                    <p className="font-semibold">{name}</p>
                    <p className="text-sm text-muted">{says}</p>
                  </div>
                  <Badge tone={tone}>{word}</Badge>
                </li>
              ))}
            </ul>
          </div>
        </Card>
        <Button asChild variant={well ? 'primary' : 'secondary'} size="lg" block>
          <Link href={`/r/${slug}`}>Go to the menu</Link>
        </Button>
      </main>
    </>
  );
}
