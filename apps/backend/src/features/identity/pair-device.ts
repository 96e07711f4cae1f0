import type { DeviceView, pairInput } from '@toast/api/kitchen';
import { type CredentialRow, credentialByHash } from '@toast/database/identity/credential.reads';
import { storeCredential } from '@toast/database/identity/credential.writes';
import { restaurantOfCode } from '@toast/database/identity/pairing-code.reads';
import type { DeviceId } from '@toast/domain/ids';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { Context } from '../../trpc/context.ts';
import { Failure, notFound } from '../../trpc/failure.ts';
import { keyInHeader } from '../integration/attempt.ts';
import { requestHash } from '../integration/request-hash.ts';
import { findRestaurant } from '../restaurant/find-restaurant.ts';
import { deviceCookie, deviceCookieAge } from './device-cookie.ts';
import { deviceView } from './device-view.ts';
import { demandOwnOrigin } from './own-origin.ts';
import { mintToken, pairingCodeHash, tokenHash, tokenUnderKey } from './secret-token.ts';

type Command = z.output<typeof pairInput>;
type Client = Pick<Context, 'cookies' | 'request'>;

/**
 * Exchanges a pairing code for a token bound to one restaurant, which goes into an HttpOnly cookie and nowhere else. Under an
 * idempotency key the same request gets the same device and the same token, however often and wherever it is sent: the
 * credential is the record of its key (decision 14).
 * @throws Failure NOT_FOUND for a wrong or expired code, TOO_MANY_REQUESTS for an address that guesses, IDEMPOTENCY_KEY_REUSED.
 */
export async function pairDevice(deps: Deps, command: Command, client: Client): Promise<DeviceView> {
  // Another site must not be able to pair somebody's browser with a restaurant of its own choice.
  if (client.request.headers.origin !== undefined) demandOwnOrigin(client.request, deps.config.urls.kitchen);
  const { address } = client.request;
  const retryAfter = deps.pairingAttempts.take(address);
  if (retryAfter > 0)
    throw new Failure('TOO_MANY_REQUESTS', 'Too many attempts; wait a moment', { retryAfter });

  const key = keyInHeader(client.request.headers);
  const token = key === null ? mintToken() : tokenUnderKey(deps.config.secret, key);
  const credential = (await paired(deps, key, token)) ?? (await pair(deps, command, key, token));
  if (key !== null && credential.request_hash !== hashOf(deps, command))
    throw new Failure('IDEMPOTENCY_KEY_REUSED', 'This idempotency key was used for another request');
  const restaurant = await findRestaurant(deps, credential.restaurant_id);
  if (restaurant === null || credential.device_id === null) throw notFound('pairing code');
  deps.pairingAttempts.forgive(address);
  client.cookies.set(deviceCookie, token, deviceCookieAge);
  return deviceView(credential.device_id, credential.label, restaurant);
}

type Paired = Pick<CredentialRow, 'restaurant_id' | 'device_id' | 'label' | 'request_hash'>;

/** What was paired under this key before, or by somebody at the same time. */
const paired = async (deps: Deps, key: string | null, token: string): Promise<Paired | undefined> =>
  key === null ? undefined : credentialByHash(deps.db, tokenHash(token));

async function pair(deps: Deps, command: Command, key: string | null, token: string): Promise<Paired> {
  const codeHash = pairingCodeHash(deps.config.secret, command.code);
  const restaurantId = await restaurantOfCode(deps.db, codeHash, deps.now());
  if (restaurantId === undefined || (await findRestaurant(deps, restaurantId)) === null)
    throw notFound('pairing code');
  const credential = {
    id: deps.newId(),
    kind: 'DEVICE' as const,
    restaurant_id: restaurantId,
    label: command.label,
    token_hash: tokenHash(token),
    device_id: deps.newId<DeviceId>(),
    created_at: deps.now(),
    request_hash: key === null ? null : hashOf(deps, command),
  };
  await storeCredential(deps.db, credential);
  return (await paired(deps, key, token)) ?? credential;
}

/** Keyed, as the code's own hash: its eight characters could be guessed from a plain one. */
const hashOf = (deps: Deps, { code, label }: Command): string =>
  requestHash({ code: pairingCodeHash(deps.config.secret, code).toString('base64url'), label });
