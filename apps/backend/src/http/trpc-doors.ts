import type { AnyTRPCRouter } from '@trpc/server';
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { adminRouter } from '../routers/admin/index.ts';
import { dinerRouter } from '../routers/diner/index.ts';
import { kitchenRouter } from '../routers/kitchen/index.ts';
import type { Context } from '../trpc/context.ts';
import { faceOf } from '../trpc/failures.ts';
import { contextOf } from './context-of.ts';
import { demandJson } from './demand-json.ts';
import { demandSaneCalls } from './demand-sane-calls.ts';
import { noteFailure } from './note-failure.ts';
import type { Audience } from './request-facts.ts';
import { statusOnward } from './status-onward.ts';

/** One router per audience, each below an address of its own. */
export async function registerTrpc(app: FastifyInstance, deps: Deps): Promise<void> {
  await door(app, deps, 'diner', dinerRouter);
  await door(app, deps, 'kitchen', kitchenRouter);
  await door(app, deps, 'admin', adminRouter);
}

async function door(
  app: FastifyInstance,
  deps: Deps,
  audience: Audience,
  router: AnyTRPCRouter,
): Promise<void> {
  await app.register(async (scope) => {
    demandJson(scope);
    demandSaneCalls(scope);
    await scope.register(fastifyTRPCPlugin, {
      prefix: `/trpc/${audience}`,
      trpcOptions: {
        router,
        createContext: ({ req, res }) => contextOf(deps, audience, req, res),
        responseMeta: ({ errors, info, ctx }) => ({
          ...onward(errors, ctx),
          headers: {
            ...retryAfter(errors),
            ...(errors.length === 0 && info?.isBatchCall === false && forEverybody(audience, info)),
          },
        }),
        onError: ({ error, req }) => void noteFailure(req, error),
      } satisfies FastifyTRPCPluginOptions<AnyTRPCRouter>['trpcOptions'],
    });
  });
}

type Asked = { readonly calls: readonly { readonly path: string }[] };

/**
 * What a menu page shows before anybody has touched it is the same for all: an ingress may keep it for a second, show it while it asks anew,
 * and for a day when nobody answers. Only when it is asked for alone; an open page asks in batches (also of one), and gets what is.
 */
const menus: readonly string[] = ['menu.bySlug', 'menu.restaurants'];
const publicly = 'public, max-age=1, stale-while-revalidate=10, stale-if-error=86400';
const forEverybody = (audience: Audience, { calls }: Asked): Record<string, string> =>
  audience === 'diner' && calls.every(({ path }) => menus.includes(path))
    ? { 'cache-control': publicly }
    : {};

/** The status of a call that failed alone; that of a batch is tRPC's to find. */
function onward([error, ...others]: readonly unknown[], ctx: Context | undefined): { status?: number } {
  if (error === undefined || others.length > 0 || ctx === undefined) return {};
  return { status: statusOnward(ctx.request.headers, error, faceOf(error)) };
}

/** The header of a batch is that of its most patient part. */
function retryAfter(errors: readonly unknown[]): Record<string, string> {
  const seconds = errors
    .map((error) => faceOf(error).details['retryAfter'])
    .filter(Number.isInteger)
    .map(Number);
  return seconds.length === 0 ? {} : { 'retry-after': String(Math.max(...seconds)) };
}
