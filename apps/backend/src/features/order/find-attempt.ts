import type { AttemptOutcome, OrderView } from '@toast/api/order';
import type { RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
import { sealOrderToken } from '../identity/order-token.ts';
import { isUnderWay } from './attempts-under-way.ts';
import { DINER } from './place-own-order.ts';
import { storedAnswer } from './stored-answer.ts';

/**
 * What became of a guest's attempt whose answer was lost. NOT_PLACED is said only when nobody who was writing to this restaurant
 * could still write it; sending the same key again is safe whatever is said here.
 */
export async function findAttempt(
  deps: Deps,
  { restaurantId, idempotencyKey }: { readonly restaurantId: RestaurantId; readonly idempotencyKey: string },
): Promise<AttemptOutcome> {
  const attempt = { restaurantId, clientId: DINER, idempotencyKey };
  if (isUnderWay(deps, attempt)) return { outcome: 'IN_PROGRESS' };
  const answer = await storedAnswer(deps, attempt);
  if (answer === undefined) return { outcome: isUnderWay(deps, attempt) ? 'IN_PROGRESS' : 'NOT_PLACED' };
  // Written by us from an OrderView; the door parses its output.
  const order = answer.response as OrderView;
  return { outcome: 'PLACED', order, orderToken: sealOrderToken(deps.config.secret, restaurantId, order.id) };
}
