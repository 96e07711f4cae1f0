import type { DinerRouter } from '@toast/backend/routers';
import { createTRPCClient, httpLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { headers } from 'next/headers';
import { backendUrl } from '../env.ts';
import { makeQueryClient } from './query-client.ts';

/** A page must not hang with the backend: after this the guest is told so. */
const patienceMs = 8_000;

/** What the page asks for goes on in the page's trace. */
const traceOfPage = async (): Promise<Record<string, string>> => {
  const traceparent = (await headers()).get('traceparent');
  return traceparent === null ? {} : { traceparent };
};

/** The diner's procedures, called by the server that renders the page. */
export const serverTrpc = () =>
  createTRPCClient<DinerRouter>({
    links: [
      httpLink({
        url: `${backendUrl()}/trpc/diner`,
        headers: traceOfPage,
        fetch: (input, init) =>
          fetch(input, { ...init, cache: 'no-store', signal: AbortSignal.timeout(patienceMs) }),
      }),
    ],
  });

/** Under which key the browser looks for a restaurant's page. */
export const visitKey = (slug: string) =>
  createTRPCOptionsProxy<DinerRouter>({
    client: serverTrpc(),
    queryClient: makeQueryClient(),
  }).menu.bySlug.queryKey({ slug });
