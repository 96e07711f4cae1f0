import type { AttemptOutcome } from '@toast/api/order';
import type { RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
import { sealOrderToken } from '../identity/order-token.ts';
import { lookUpAttempt } from './look-up-attempt.ts';
import { DINER } from './place-own-order.ts';

export type OwnAttempt = { readonly restaurantId: RestaurantId; readonly idempotencyKey: string };

/**
 * What became of a guest's attempt whose answer was lost, so far. The request may still be on its way, or wait in another backend for
 * its turn: only `giveUpAttempt` makes NOT_PLACED final.
 */
export async function findAttempt(
  deps: Deps,
  { restaurantId, idempotencyKey }: OwnAttempt,
): Promise<AttemptOutcome> {
  const found = await lookUpAttempt(deps, { restaurantId, clientId: DINER, idempotencyKey });
  if (found.outcome !== 'PLACED') return found;
  return { ...found, orderToken: sealOrderToken(deps.config.secret, restaurantId, found.order.id) };
}
