'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import type { AdminRouter } from '@toast/backend/routers';
import { createTRPCClient } from '@trpc/client';
import { type ReactNode, useState } from 'react';
import { signInAgain } from '../session/sign-in-again.ts';
import { browserLinks } from './links.ts';
import { makeQueryClient } from './query-client.ts';
import { TRPCProvider } from './trpc.ts';

/** One client and one cache per page, made when the page is. */
export function BrowserProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(() => makeQueryClient(signInAgain));
  const [trpcClient] = useState(() => createTRPCClient<AdminRouter>({ links: browserLinks() }));
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
