import type { CancelOutcome } from '@toast/api/order';
import type { Deps } from '../../deps.ts';
import type { Attempt } from '../integration/attempt.ts';
import { cancelOrder } from './cancel-order.ts';
import { type OwnOrder, ownOrderId } from './own-order.ts';
import { DINER } from './place-own-order.ts';

/** A guest calls the order off, which is possible until the kitchen starts. */
export async function cancelOwnOrder(
  deps: Deps,
  command: OwnOrder & { readonly reason: string },
  attempt: Attempt | null,
): Promise<CancelOutcome> {
  const answer = await cancelOrder(deps, {
    restaurantId: command.restaurantId,
    orderId: ownOrderId(deps, command),
    by: 'GUEST',
    reason: command.reason,
    actor: DINER,
    attempt,
  });
  if (answer.outcome === 'STALE') throw new Error('no revision was named');
  return answer;
}
