import type { Context } from '../../trpc/context.ts';
import { unauthenticated } from '../../trpc/failure.ts';
import { bearerToken } from './bearer-token.ts';
import type { Integrator } from './principals.ts';

/** Whose API key the request carries. @throws Failure UNAUTHENTICATED when it carries none that is alive. */
export async function identifyIntegrator(ctx: Context): Promise<Integrator> {
  const token = bearerToken(ctx.request.headers);
  const integrator = token === null ? null : await ctx.deps.credentials.integratorOf(token);
  if (integrator === null) throw unauthenticated('Send a valid API key as Authorization: Bearer');
  return integrator;
}
