import type { OrderView } from '@toast/api/order';
import { lockCounter, waitAtMost } from '@toast/database/event/counter.reads';
import { answerUnderKey, type StoredAnswer } from '@toast/database/integration/idempotency.reads';
import { isLockTimeout } from '@toast/database/lock-timeout';
import { forRestaurant } from '@toast/database/scope';
import type { Deps } from '../../deps.ts';
import { isUnderWay } from './attempts-under-way.ts';
import type { Placement } from './placement.ts';

type Attempt = Pick<Placement, 'restaurantId' | 'clientId' | 'idempotencyKey'>;

export type AttemptFound =
  | { readonly outcome: 'PLACED'; readonly order: OrderView }
  | { readonly outcome: 'NOT_PLACED' }
  | { readonly outcome: 'IN_PROGRESS' };

/** Milliseconds for which somebody who is writing to this restaurant, on whatever backend, is waited for. */
const patience = 1_500;

/**
 * What became of an attempt, so far. What is committed is told at once. Else whoever writes to this restaurant is waited for, because it
 * may be this very attempt on another backend; who takes longer than we wait is IN_PROGRESS, as is what this backend works on.
 */
export async function lookUpAttempt(deps: Pick<Deps, 'db'>, attempt: Attempt): Promise<AttemptFound> {
  const { restaurantId, clientId, idempotencyKey: key } = attempt;
  if (isUnderWay(deps, attempt)) return { outcome: 'IN_PROGRESS' };
  const scope = forRestaurant(deps.db, restaurantId);
  const look = answerUnderKey({ clientId, key });
  const [found] = await scope.rows(look);
  if (found !== undefined) return told(found);
  try {
    const [, , after] = await scope.flight([waitAtMost(patience), lockCounter({}), look]);
    const [late] = after.rows;
    if (late !== undefined) return told(late);
  } catch (error) {
    if (isLockTimeout(error)) return { outcome: 'IN_PROGRESS' };
    throw error;
  }
  return { outcome: isUnderWay(deps, attempt) ? 'IN_PROGRESS' : 'NOT_PLACED' };
}

/** A key that was given up, or used for another deed than placing, has no order. */
function told({ response }: StoredAnswer): AttemptFound {
  return isOrder(response) ? { outcome: 'PLACED', order: response } : { outcome: 'NOT_PLACED' };
}

/** Written by us from an OrderView; every door parses its output. */
const isOrder = (response: unknown): response is OrderView =>
  typeof response === 'object' && response !== null && 'displayNumber' in response;
