import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { failureOf } from '@toast/web/failure-of';
import { pauseMs } from '@toast/web/pause-ms';
import { statusOf } from '@toast/web/status-of';

/** A no is a no, and "not now" is for the page to say, which then asks again by itself; only what may have been a hiccup is asked again. */
function mayHelp(failures: number, error: unknown): boolean {
  const status = statusOf(error) ?? 500;
  return failures < 2 && status >= 500 && status !== 503;
}

/**
 * What was fetched stays valid: streams say when it changes. Coming back to a tab that slept is the one moment when asking again
 * is cheap and hearing nothing is likely. `onError` hears of everything that failed.
 */
export const makeQueryClient = (onError?: (error: unknown) => void): QueryClient => {
  const heard = onError === undefined ? {} : { onError };
  return new QueryClient({
    queryCache: new QueryCache(heard),
    mutationCache: new MutationCache(heard),
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        gcTime: 60 * 60_000,
        retry: mayHelp,
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
};
