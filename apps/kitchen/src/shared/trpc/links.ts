import type { KitchenRouter } from '@toast/backend/routers';
import { idempotencyHeader, keyedMutations } from '@toast/web/keyed-mutations';
import { tracedFetch } from '@toast/web/traced-fetch';
import { httpLink, httpSubscriptionLink, splitLink, type TRPCLink } from '@trpc/client';

const url = '/api/trpc';
const traced = tracedFetch();

/** What is followed comes as server-sent events; the rest is one request each, so that one failure is one failure. */
export const browserLinks = (): TRPCLink<KitchenRouter>[] => [
  splitLink({
    condition: (operation) => operation.type === 'subscription',
    true: httpSubscriptionLink({ url }),
    false: [keyedMutations(), httpLink({ url, fetch: traced, headers: idempotencyHeader })],
  }),
];
