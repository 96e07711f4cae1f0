import type { DinerRouter } from '../../../src/routers/diner/index.ts';
import { freshKey, guest, someCart } from '../../support/carts.ts';
import { asAnybody, type CasesOf, everybodys, missing, refused, says } from '../case.ts';

const menuIsPublic = everybodys('a menu is there to be read');

/** A guest is nobody in particular; what is theirs they hold a token or a key for, which opens it at one restaurant only. */
export const dinerCases: CasesOf<DinerRouter> = {
  'menu.restaurants': { asks: () => [undefined], elsewhere: menuIsPublic, mixed: null },
  'menu.bySlug': { asks: ({ slug }) => [{ slug }], elsewhere: menuIsPublic, mixed: null },
  'menu.live': {
    asks: ({ id }) => [{ restaurantId: id, after: 0 }],
    elsewhere: menuIsPublic,
    mixed: null,
    until: ({ seq }) => `id: ${seq}\n`,
  },
  'status.bySlug': {
    asks: ({ slug }) => [{ slug }],
    elsewhere: everybodys('whether a restaurant can be served is there for everybody to see'),
    mixed: null,
  },
  'quote.create': {
    asks: ({ id }, { menu }) => [{ restaurantId: id, cart: someCart(menu) }],
    elsewhere: refused,
    mixed: refused,
  },
  'order.place': {
    asks: ({ id: restaurantId }, { menu, quoteId }) => [
      { restaurantId, cart: someCart(menu), guest, idempotencyKey: freshKey() },
      { restaurantId, quoteId, guest, idempotencyKey: freshKey() },
    ],
    elsewhere: refused,
    mixed: refused,
  },
  'order.outcome': {
    asks: ({ id: restaurantId }, { key }) => [{ restaurantId, idempotencyKey: key }],
    elsewhere: says({ outcome: 'NOT_PLACED' }),
    mixed: says({ outcome: 'NOT_PLACED' }),
  },
  'order.giveUp': {
    asks: ({ id: restaurantId }, { key }) => [{ restaurantId, idempotencyKey: key }],
    elsewhere: asAnybody('any guest may use up a key of their own there'),
    mixed: says({ outcome: 'NOT_PLACED' }),
  },
  'order.byToken': {
    asks: ({ id: restaurantId }, { token }) => [{ restaurantId, token }],
    elsewhere: missing,
    mixed: missing,
  },
  'order.live': {
    asks: ({ id: restaurantId }, { token }) => [{ restaurantId, token }],
    elsewhere: missing,
    mixed: missing,
  },
  'order.cancel': {
    asks: ({ id: restaurantId }, { token }) => [{ restaurantId, token, reason: 'Changed my mind' }],
    elsewhere: missing,
    mixed: missing,
  },
};
