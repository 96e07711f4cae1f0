import type { Context } from '../../trpc/context.ts';
import { unauthenticated } from '../../trpc/failure.ts';
import { demandOwnOrigin } from './own-origin.ts';
import type { SignedInUser } from './principals.ts';

/** Who is signed in, by the session cookie. @throws Failure UNAUTHENTICATED, or FORBIDDEN for another site's request. */
export async function identifyUser(ctx: Context): Promise<SignedInUser> {
  const user = await ctx.deps.staffAuth.whoIs(ctx.request.headers);
  if (user === null) throw unauthenticated();
  demandOwnOrigin(ctx.request, ctx.deps.config.urls.admin);
  return user;
}
