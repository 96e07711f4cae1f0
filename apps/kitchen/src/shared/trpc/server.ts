import type { KitchenRouter } from '@toast/backend/routers';
import { createTRPCClient, httpLink } from '@trpc/client';
import { headers } from 'next/headers';
import { backendUrl } from '../env.ts';

/** The rail must not hang with the backend: after this the tablet shows what it remembers. */
const patienceMs = 4_000;

/** What the page asks for goes on in the page's trace. */
const traceOfPage = async (): Promise<Record<string, string>> => {
  const traceparent = (await headers()).get('traceparent');
  return traceparent === null ? {} : { traceparent };
};

/** The kitchen's procedures, called for a tablet by the server that renders its page. */
export const serverTrpc = (cookie: string) =>
  createTRPCClient<KitchenRouter>({
    links: [
      httpLink({
        url: `${backendUrl()}/trpc/kitchen`,
        headers: async () => ({ cookie, ...(await traceOfPage()) }),
        fetch: (input, init) =>
          fetch(input, { ...init, cache: 'no-store', signal: AbortSignal.timeout(patienceMs) }),
      }),
    ],
  });
