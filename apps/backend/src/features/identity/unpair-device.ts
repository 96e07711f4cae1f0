import { credentialByHash } from '@toast/database/identity/credential.reads';
import { revokeCredential } from '@toast/database/identity/credential.writes';
import type { Deps } from '../../deps.ts';
import type { Context } from '../../trpc/context.ts';
import { unauthenticated } from '../../trpc/failure.ts';
import { noteRestaurant } from '../../trpc/note.ts';
import { bearerToken } from './bearer-token.ts';
import { deviceCookie } from './device-cookie.ts';
import { demandOwnOrigin } from './own-origin.ts';
import { tokenHash } from './secret-token.ts';

/**
 * Revokes the tablet's token, at once here and within five seconds elsewhere, and clears its cookie. A tablet that has not heard the
 * answer comes again with a token that is revoked already, and gets the same one.
 * @throws Failure UNAUTHENTICATED for what never was a tablet's token, FORBIDDEN for another site's request.
 */
export async function unpairDevice(deps: Deps, client: Pick<Context, 'cookies' | 'request'>): Promise<void> {
  const sent = bearerToken(client.request.headers);
  const token = sent ?? client.cookies.get(deviceCookie);
  const credential = token === null ? undefined : await credentialByHash(deps.db, tokenHash(token));
  if (credential?.kind !== 'DEVICE') throw unauthenticated('This device is not paired');
  if (sent === null) demandOwnOrigin(client.request, deps.config.urls.kitchen);
  noteRestaurant(client.request.notes, credential.restaurant_id);
  await revokeCredential(deps.db, credential.id, deps.now());
  deps.credentials.forget(credential.id);
  client.cookies.clear(deviceCookie);
}
