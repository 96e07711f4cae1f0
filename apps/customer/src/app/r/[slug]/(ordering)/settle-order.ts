import type { PlaceOutcome } from '@toast/api/order';
import { emptied } from '~/features/cart/changes.ts';
import { cartStore, cartVersion } from '~/features/cart/stored-cart.ts';
import { afterOrder, detailsStore } from '~/features/checkout/guest/guest-details.ts';
import { remember, rememberedOrders } from '~/features/tracking/remembered-orders.ts';

type Placed = Extract<PlaceOutcome, { outcome: 'PLACED' }>;

/** What follows from an order on this phone: its link is kept, its cart is emptied, its table forgotten. Doing it twice does no harm. */
export function settleOrder(restaurantId: string, { order, orderToken }: Placed, version: string): void {
  const { displayNumber, openedAt, priced } = order;
  rememberedOrders(restaurantId).update(
    remember({
      token: orderToken,
      displayNumber,
      placedAt: openedAt,
      total: priced.total,
      currency: priced.currency,
    }),
  );
  cartStore(restaurantId).update((cart) => (cartVersion(cart) === version ? emptied(cart) : cart));
  detailsStore(restaurantId).update(afterOrder);
}
