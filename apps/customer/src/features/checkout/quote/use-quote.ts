'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { QuoteOutcome, quoteRequest } from '@toast/api/quote';
import { failureOf } from '@toast/web/failure-of';
import { pauseMs } from '@toast/web/pause-ms';
import type { z } from 'zod';
import { useTRPCClient } from '~/shared/trpc/trpc.ts';
import { renewIn } from './renew-in.ts';

type Request = z.input<typeof quoteRequest>;

/** `fresh` names what the price depends on beside the cart: a new menu or stock asks for a new quote. */
export type QuoteFor = Request & { readonly cartVersion: string; readonly fresh: string };

/** Asked again by itself, ever more slowly, and not before the server wants to be. */
const pace = { firstMs: 1_000, longestMs: 10_000 };
const pauseAfter = (failures: number, error: unknown): number =>
  pauseMs(failures, { ...pace, retryAfterMs: failureOf(error).retryAfterMs });

/** A pause ends with a word that the page hears, or with its time, which our clock may have wrong. */
const askAgainMs = 20_000;
const isPaused = (answer: QuoteOutcome | undefined): boolean =>
  answer?.outcome === 'REFUSED' && answer.refusals.some(({ code }) => code === 'ORDERING_PAUSED');

/** The server's word on what the cart costs. Renewed before it expires, so that the guest never meets a stale one. */
export function useQuote({ restaurantId, cart, cartVersion, fresh }: QuoteFor) {
  const client = useTRPCClient();
  const query = useQuery<QuoteOutcome>({
    queryKey: ['quote', restaurantId, cartVersion, fresh],
    queryFn: ({ signal }) => client.quote.create.mutate({ restaurantId, cart }, { signal }),
    enabled: cart.lines.length > 0,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    // "Not now" is said to the guest at once, and then asked again by itself.
    retry: (failures, error) => failures < 1 && ![429, 503].includes(failureOf(error).status ?? 0),
    refetchInterval: ({ state }) => {
      if (state.status === 'error') return pauseAfter(state.errorUpdateCount, state.error);
      if (state.data?.outcome === 'QUOTED') return renewIn(state.data.quote.expiresAt, Date.now());
      return isPaused(state.data) ? askAgainMs : false;
    },
  });
  const current = query.isPlaceholderData ? undefined : query.data;
  return {
    /** The live quote of exactly this cart; null while it is asked for or refused. */
    quote: current?.outcome === 'QUOTED' ? current.quote : null,
    refusals: current?.outcome === 'REFUSED' ? current.refusals : [],
    /** The server could not be asked; asking again may help. */
    failed: query.isError,
    again: query.refetch,
  };
}
