import type { DeviceView, pairInput } from '@toast/api/kitchen';
import { storeCredential } from '@toast/database/identity/credential.writes';
import { restaurantOfCode } from '@toast/database/identity/pairing-code.reads';
import type { DeviceId } from '@toast/domain/ids';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { Context } from '../../trpc/context.ts';
import { Failure, notFound } from '../../trpc/failure.ts';
import { findRestaurant } from '../restaurant/find-restaurant.ts';
import { deviceCookie, deviceCookieAge } from './device-cookie.ts';
import { deviceView } from './device-view.ts';
import { demandOwnOrigin } from './own-origin.ts';
import { mintToken, pairingCodeHash, tokenHash } from './secret-token.ts';

/**
 * Exchanges a pairing code for a token bound to one restaurant, which goes into an HttpOnly cookie and nowhere else.
 * @throws Failure NOT_FOUND for a wrong or expired code, TOO_MANY_REQUESTS for an address that guesses.
 */
export async function pairDevice(
  deps: Deps,
  command: z.output<typeof pairInput>,
  client: Pick<Context, 'cookies' | 'request'>,
): Promise<DeviceView> {
  // Another site must not be able to pair somebody's browser with a restaurant of its own choice.
  if (client.request.headers.origin !== undefined) demandOwnOrigin(client.request, deps.config.urls.kitchen);
  const { address } = client.request;
  const retryAfter = deps.pairingAttempts.take(address);
  if (retryAfter > 0)
    throw new Failure('TOO_MANY_REQUESTS', 'Too many attempts; wait a moment', { retryAfter });

  const restaurantId = await restaurantOfCode(
    deps.db,
    pairingCodeHash(deps.config.secret, command.code),
    deps.now(),
  );
  const restaurant = restaurantId === undefined ? null : await findRestaurant(deps, restaurantId);
  if (restaurant === null) throw notFound('pairing code');
  deps.pairingAttempts.forgive(address);

  const token = mintToken();
  const deviceId = deps.newId<DeviceId>();
  await storeCredential(deps.db, {
    id: deps.newId(),
    kind: 'DEVICE',
    restaurant_id: restaurant.restaurant_id,
    label: command.label,
    token_hash: tokenHash(token),
    device_id: deviceId,
    created_at: deps.now(),
  });
  client.cookies.set(deviceCookie, token, deviceCookieAge);
  return deviceView(deviceId, command.label, restaurant);
}
