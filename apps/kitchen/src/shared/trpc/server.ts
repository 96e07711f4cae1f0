import type { KitchenRouter } from '@toast/backend/routers';
import { createTRPCClient, httpLink } from '@trpc/client';
import { backendUrl } from '../env.ts';

/** The rail must not hang with the backend: after this the tablet shows what it remembers. */
const patienceMs = 4_000;

/** The kitchen's procedures, called for a tablet by the server that renders its page. */
export const serverTrpc = (cookie: string) =>
  createTRPCClient<KitchenRouter>({
    links: [
      httpLink({
        url: `${backendUrl()}/trpc/kitchen`,
        headers: { cookie },
        fetch: (input, init) =>
          fetch(input, { ...init, cache: 'no-store', signal: AbortSignal.timeout(patienceMs) }),
      }),
    ],
  });
