import type { OrderId, RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../trpc/failure.ts';
import { openOrderToken } from '../identity/order-token.ts';

/** Names one order by the capability that its guest holds. */
export type OwnOrder = { readonly restaurantId: RestaurantId; readonly token: string };

/** @throws Failure NOT_FOUND when the token was not made for an order of this restaurant. */
export function ownOrderId(deps: Pick<Deps, 'config'>, { restaurantId, token }: OwnOrder): OrderId {
  const orderId = openOrderToken(deps.config.secret, restaurantId, token);
  if (orderId === null) throw notFound('order');
  return orderId;
}
