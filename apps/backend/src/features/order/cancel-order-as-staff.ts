import type { StaffCancelOutcome } from '@toast/api/order';
import { eventAt } from '@toast/database/event/since';
import type { OrderId, RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
import { lastChange } from '../identity/last-change.ts';
import type { Attempt } from '../integration/attempt.ts';
import { cancelOrder } from './cancel-order.ts';

type Command = {
  readonly restaurantId: RestaurantId;
  readonly orderId: OrderId;
  readonly rev: number;
  readonly reason: string;
};

/**
 * Staff call an order off with a reason, also while it is cooking. They decide by what they saw: when the order has moved on since, it
 * stays, and they are told how it stands and who was quicker.
 */
export async function cancelOrderAsStaff(
  deps: Deps,
  user: { readonly id: string },
  command: Command,
  attempt: Attempt | null,
): Promise<StaffCancelOutcome> {
  const answer = await cancelOrder(deps, { ...command, by: 'STAFF', actor: `user:${user.id}`, attempt });
  if (answer.outcome !== 'STALE') return answer;
  const event = await eventAt(deps.db, command.restaurantId, answer.current.updatedSeq);
  return {
    ...answer,
    changed: await lastChange(deps, { actor: event?.actor ?? null, at: event?.at ?? null }),
  };
}
