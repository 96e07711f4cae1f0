import type { Cart } from '@toast/domain/pricing/cart';
import type { BenchRestaurant } from '../bed/open-restaurants.ts';
import type { Shot } from './plan.ts';

export const guest = { name: 'Bench', phone: '+353 1 234 5678', email: 'bench@example.com', table: '1' };

/** Orders by the diner's door, restaurant after restaurant: three lines with modifiers, one of them of counted stock. */
export const placeShots = (restaurants: readonly BenchRestaurant[], cart: Cart): readonly Shot[] =>
  restaurants.map(({ id: restaurantId }) => {
    const text = JSON.stringify({ restaurantId, cart, guest, note: '', idempotencyKey: '' });
    return {
      path: '/trpc/diner/order.place',
      body: { before: text.slice(0, -2), after: text.slice(-2) },
      holds: '"outcome":"PLACED"',
    };
  });
