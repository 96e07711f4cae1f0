import type { Context } from '../../trpc/context.ts';
import { unauthenticated } from '../../trpc/failure.ts';
import { bearerToken } from './bearer-token.ts';
import { deviceCookie } from './device-cookie.ts';
import { demandOwnOrigin } from './own-origin.ts';
import type { PairedDevice } from './principals.ts';

/**
 * The paired tablet, by its cookie or by `Authorization: Bearer`.
 * @throws Failure UNAUTHENTICATED when there is no token or it was revoked, FORBIDDEN for another site's request.
 */
export async function identifyDevice(ctx: Context): Promise<PairedDevice> {
  const sent = bearerToken(ctx.request.headers);
  const token = sent ?? ctx.cookies.get(deviceCookie);
  const device = token === null ? null : await ctx.deps.credentials.deviceOf(token);
  if (device === null) throw unauthenticated('This device is not paired');
  if (sent === null) demandOwnOrigin(ctx.request, ctx.deps.config.urls.kitchen);
  return device;
}
