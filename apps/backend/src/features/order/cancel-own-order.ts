import type { CancelOutcome } from '@toast/api/order';
import type { Deps } from '../../deps.ts';
import { cancelOrder } from './cancel-order.ts';
import { type OwnOrder, ownOrderId } from './own-order.ts';
import { DINER } from './place-own-order.ts';

/** A guest calls the order off, which is possible until the kitchen starts. */
export const cancelOwnOrder = async (
  deps: Deps,
  command: OwnOrder & { readonly reason: string },
): Promise<CancelOutcome> =>
  cancelOrder(deps, {
    restaurantId: command.restaurantId,
    orderId: ownOrderId(deps, command),
    by: 'GUEST',
    reason: command.reason,
    actor: DINER,
  });
