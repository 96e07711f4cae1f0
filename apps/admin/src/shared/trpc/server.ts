import type { AdminRouter } from '@toast/backend/routers';
import { createTRPCClient, httpLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { headers } from 'next/headers';
import { cache } from 'react';
import { backendUrl } from '../env.ts';
import { makeQueryClient } from './query-client.ts';

/** A page must not hang with the backend. */
const patienceMs = 8_000;

/** The office's procedures, called by the server that renders the page, in the name of who asked for the page. */
export const serverTrpc = cache(async () => {
  const page = await headers();
  const cookie = page.get('cookie') ?? '';
  // What the page asks for goes on in the page's trace.
  const traceparent = page.get('traceparent');
  return createTRPCClient<AdminRouter>({
    links: [
      httpLink({
        url: `${backendUrl()}/trpc/admin`,
        headers: { cookie, ...(traceparent !== null && { traceparent }) },
        fetch: (input, init) =>
          fetch(input, { ...init, cache: 'no-store', signal: AbortSignal.timeout(patienceMs) }),
      }),
    ],
  });
});

/** A cache for one page to be filled on the server and handed to the browser with it. */
export async function serverCache() {
  const queryClient = makeQueryClient();
  return {
    queryClient,
    trpc: createTRPCOptionsProxy<AdminRouter>({ client: await serverTrpc(), queryClient }),
  };
}

/** What the server could not fetch for a page the browser asks for again, and says why when it fails there too. */
export const leaveToBrowser = (): void => {};
