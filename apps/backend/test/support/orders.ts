import type { OrderView } from '@toast/api/order';
import type { Cart } from '@toast/domain/pricing/cart';
import { freshKey, guest, someCart } from './carts.ts';
import { dinerClient } from './clients.ts';
import type { DemoRestaurant } from './restaurant.ts';

export type PlacedOrder = { readonly order: OrderView; readonly token: string };

/** Places an order that must succeed, three lines to take out unless told otherwise. */
export async function placeOrderAt(
  url: string,
  restaurant: DemoRestaurant,
  cart: Cart = someCart(restaurant.menu),
): Promise<PlacedOrder> {
  const answer = await dinerClient(url).order.place.mutate({
    restaurantId: restaurant.id,
    cart,
    guest,
    idempotencyKey: freshKey(),
  });
  if (answer.outcome !== 'PLACED') throw new Error(JSON.stringify(answer));
  return { order: answer.order, token: answer.orderToken };
}
