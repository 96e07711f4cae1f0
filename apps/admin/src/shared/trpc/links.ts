import type { AdminRouter } from '@toast/backend/routers';
import { idempotencyHeader, keyedMutations } from '@toast/web/keyed-mutations';
import { tracedFetch } from '@toast/web/traced-fetch';
import { httpBatchLink, httpLink, httpSubscriptionLink, splitLink, type TRPCLink } from '@trpc/client';

const url = '/api/trpc';
const traced = tracedFetch();

/** Reads of one moment travel together, a change travels alone, and what is followed comes as server-sent events. */
export const browserLinks = (): TRPCLink<AdminRouter>[] => [
  splitLink({
    condition: (operation) => operation.type === 'subscription',
    true: httpSubscriptionLink({ url }),
    false: splitLink({
      condition: (operation) => operation.type === 'mutation',
      true: [keyedMutations(), httpLink({ url, fetch: traced, headers: idempotencyHeader })],
      false: httpBatchLink({ url, fetch: traced, maxURLLength: 2_000 }),
    }),
  }),
];
