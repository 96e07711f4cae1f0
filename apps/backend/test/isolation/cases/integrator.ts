import type { integratorRouter } from '../../../src/routers/integrator/index.ts';
import { freshKey, guest, someCart } from '../../support/carts.ts';
import { type CasesOf, missing, refused, says } from '../case.ts';

/** A key opens one restaurant; every address that names another leads nowhere. */
export const integratorCases: CasesOf<typeof integratorRouter> = {
  'menu.get': { asks: ({ id: restaurantId }) => [{ restaurantId }], elsewhere: missing, mixed: null },
  'quotes.create': {
    asks: ({ id: restaurantId }, { menu }) => [{ restaurantId, cart: someCart(menu) }],
    elsewhere: missing,
    mixed: refused,
  },
  'orders.place': {
    asks: ({ id: restaurantId }, { menu, quoteId }) => [
      { restaurantId, cart: someCart(menu), guest, idempotencyKey: freshKey() },
      { restaurantId, quoteId, guest, idempotencyKey: freshKey() },
    ],
    elsewhere: missing,
    mixed: refused,
  },
  'orders.get': {
    asks: ({ id: restaurantId }, { orderId }) => [{ restaurantId, orderId }],
    elsewhere: missing,
    mixed: missing,
  },
  'orders.outcome': {
    asks: ({ id: restaurantId }, { key }) => [{ restaurantId, key }],
    elsewhere: missing,
    mixed: says({ outcome: 'NOT_PLACED' }),
  },
  'orders.list': { asks: ({ id: restaurantId }) => [{ restaurantId }], elsewhere: missing, mixed: null },
  'orders.cancel': {
    asks: ({ id: restaurantId }, { orderId }) => [
      { restaurantId, orderId, reason: 'The guest called', idempotencyKey: freshKey() },
    ],
    elsewhere: missing,
    mixed: missing,
  },
  'status.get': { asks: ({ id: restaurantId }) => [{ restaurantId }], elsewhere: missing, mixed: null },
  'events.list': { asks: ({ id: restaurantId }) => [{ restaurantId }], elsewhere: missing, mixed: null },
};
