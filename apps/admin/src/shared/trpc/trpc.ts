import type { AdminRouter } from '@toast/backend/routers';
import { createTRPCContext } from '@trpc/tanstack-react-query';

/** The office's procedures in the browser: queries by `useTRPC`, deeds and streams by `useTRPCClient`. */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AdminRouter>();
