import type { KitchenRouter } from '@toast/backend/routers';
import { createTRPCClient, type TRPCClient } from '@trpc/client';
import { browserLinks } from './links.ts';

export type KitchenClient = TRPCClient<KitchenRouter>;

/** The kitchen's procedures, called by the tablet. */
export const browserTrpc = (): KitchenClient => createTRPCClient<KitchenRouter>({ links: browserLinks() });
