import type { CancelOutcome } from '@toast/api/order';
import type { OrderId, RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
import { cancelOrder } from './cancel-order.ts';

/** Staff call an order off with a reason, also while it is cooking. */
export const cancelOrderAsStaff = (
  deps: Deps,
  user: { readonly id: string },
  command: { readonly restaurantId: RestaurantId; readonly orderId: OrderId; readonly reason: string },
): Promise<CancelOutcome> => cancelOrder(deps, { ...command, by: 'STAFF', actor: `user:${user.id}` });
