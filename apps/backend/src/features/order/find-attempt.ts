import type { AttemptOutcome, OrderView } from '@toast/api/order';
import type { RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
import { sealOrderToken } from '../identity/order-token.ts';
import { isUnderWay } from './attempts-under-way.ts';
import { DINER } from './place-own-order.ts';
import { isGivenUp, storedAnswer } from './stored-answer.ts';

export type OwnAttempt = { readonly restaurantId: RestaurantId; readonly idempotencyKey: string };

/**
 * What became of a guest's attempt whose answer was lost, so far. NOT_PLACED is said after everybody who was writing to this
 * restaurant has finished, and not of an attempt that this backend is working on. Yet the request may still be on its way, or
 * wait in another backend for its turn: only `giveUpAttempt` makes NOT_PLACED final.
 */
export async function findAttempt(
  deps: Deps,
  { restaurantId, idempotencyKey }: OwnAttempt,
): Promise<AttemptOutcome> {
  const attempt = { restaurantId, clientId: DINER, idempotencyKey };
  if (isUnderWay(deps, attempt)) return { outcome: 'IN_PROGRESS' };
  const answer = await storedAnswer(deps, attempt);
  if (answer === undefined) return { outcome: isUnderWay(deps, attempt) ? 'IN_PROGRESS' : 'NOT_PLACED' };
  if (isGivenUp(answer)) return { outcome: 'NOT_PLACED' };
  // Written by us from an OrderView; the door parses its output.
  const order = answer.response as OrderView;
  return { outcome: 'PLACED', order, orderToken: sealOrderToken(deps.config.secret, restaurantId, order.id) };
}
