import { freshKey, guest, someCart } from '../../support/carts.ts';
import { postToDiner } from '../../support/raw.ts';
import type { DemoRestaurant } from '../../support/restaurant.ts';

export type Order = {
  readonly restaurantId: string;
  readonly cart: ReturnType<typeof someCart>;
  readonly guest: typeof guest;
  readonly idempotencyKey: string;
};
export type Placed = { readonly key: string; readonly id: string; readonly text: string };

/** So many orders, spread over the restaurants, each under a key of its own. */
export const ordersOf = (restaurants: readonly DemoRestaurant[], count: number): Order[] =>
  Array.from({ length: count }, (_, index) => orderAt(restaurants, index));

function orderAt(restaurants: readonly DemoRestaurant[], index: number): Order {
  const restaurant = restaurants[index % restaurants.length];
  if (restaurant === undefined) throw new Error('no such restaurant');
  return {
    restaurantId: restaurant.id,
    cart: someCart(restaurant.menu),
    guest,
    idempotencyKey: freshKey(),
  };
}

export type Patience = {
  /** Where the first send goes; each further one goes to the next. */
  readonly urls: readonly string[];
  /** What a guest hears who gets no order: a status, or 0 when nobody answered at all. */
  readonly onTrouble?: (status: number, text: string) => void;
  /** A guest in trouble waits for it before the next try. */
  readonly back?: Promise<unknown>;
};

const mostTries = 60;

/** As a page does: the same key and body, elsewhere, until there is an answer. */
export async function placeUntilAnswered(order: Order, patience: Patience): Promise<Placed> {
  const { urls, onTrouble, back } = patience;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const url = urls[tries % urls.length] ?? '';
    const answer = await postToDiner(url, 'order.place', order).catch(() => ({ status: 0, text: '' }));
    if (answer.status === 200) {
      const { outcome, order: placed } = JSON.parse(answer.text).result.data;
      if (outcome !== 'PLACED') throw new Error(answer.text);
      return { key: order.idempotencyKey, id: placed.id, text: answer.text };
    }
    if (answer.status !== 0 && answer.status !== 503)
      throw new Error(`status ${answer.status}: ${answer.text}`);
    onTrouble?.(answer.status, answer.text);
    await back;
  }
  throw new Error('the guest has lost patience');
}
