import { QueryClient } from '@tanstack/react-query';
import { failureOf } from '@toast/web/failure-of';
import { pauseMs } from '@toast/web/pause-ms';

/**
 * What was fetched stays valid: streams say when it changes. Coming back to a tab that slept is the one moment when asking again
 * is cheap and hearing nothing is likely.
 */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * 60_000,
        gcTime: 60 * 60_000,
        retry: 2,
        retryDelay: (failures, error) =>
          pauseMs(failures, {
            firstMs: 1_000,
            longestMs: 10_000,
            retryAfterMs: failureOf(error).retryAfterMs,
          }),
        refetchOnReconnect: true,
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  });
