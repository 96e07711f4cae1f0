import type { KitchenRouter } from '@toast/backend/routers';
import { idempotencyHeader, keyedMutations } from '@toast/web/keyed-mutations';
import { httpLink, httpSubscriptionLink, splitLink, type TRPCLink } from '@trpc/client';

const url = '/api/trpc';

/** What is followed comes as server-sent events; the rest is one request each, so that one failure is one failure. */
export const browserLinks = (): TRPCLink<KitchenRouter>[] => [
  splitLink({
    condition: (operation) => operation.type === 'subscription',
    true: httpSubscriptionLink({ url }),
    false: [keyedMutations(), httpLink({ url, headers: idempotencyHeader })],
  }),
];
