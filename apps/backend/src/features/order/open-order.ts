import type { OrderView } from '@toast/api/order';
import type { Deps } from '../../deps.ts';
import { findOrder } from './find-order.ts';
import { type OwnOrder, ownOrderId } from './own-order.ts';

/** A guest looks at an order. @throws Failure NOT_FOUND for a token that opens none. */
export const openOrder = async (deps: Deps, own: OwnOrder): Promise<OrderView> =>
  findOrder(deps, { restaurantId: own.restaurantId, orderId: ownOrderId(deps, own) });
