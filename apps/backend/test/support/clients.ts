import {
  createTRPCClient,
  httpLink,
  httpSubscriptionLink,
  splitLink,
  type TRPCClient,
  type TRPCLink,
} from '@trpc/client';
import { EventSource } from 'eventsource';
import type { AdminRouter, DinerRouter, KitchenRouter } from '../../src/routers/index.ts';
import { origins } from './backend.ts';

type Headers = Readonly<Record<string, string>>;

/** As the diner's page speaks. */
export const dinerClient = (url: string): TRPCClient<DinerRouter> =>
  createTRPCClient<DinerRouter>({ links: links(`${url}/trpc/diner`, { origin: origins.customer }) });

/** As the kitchen's page speaks, with the cookie that pairing has set (`toast_device=…`). */
export const kitchenClient = (url: string, cookie: string): TRPCClient<KitchenRouter> =>
  createTRPCClient<KitchenRouter>({
    links: links(`${url}/trpc/kitchen`, { origin: origins.kitchen, cookie }),
  });

/** As the admin's page speaks, with the cookie that signing in has set. */
export const adminClient = (url: string, cookie: string): TRPCClient<AdminRouter> =>
  createTRPCClient<AdminRouter>({ links: links(`${url}/trpc/admin`, { origin: origins.admin, cookie }) });

/** All routers are made of the same root, so a link of one fits the others. */
function links(url: string, headers: Headers): TRPCLink<DinerRouter>[] {
  return [
    splitLink({
      condition: ({ type }) => type === 'subscription',
      true: httpSubscriptionLink({
        url,
        EventSource,
        eventSourceOptions: () => ({
          fetch: (input, init) => fetch(input, { ...init, headers: { ...init.headers, ...headers } }),
        }),
      }),
      false: httpLink({ url, headers }),
    }),
  ];
}
