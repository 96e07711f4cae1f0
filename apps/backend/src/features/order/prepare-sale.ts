import { quotedSale } from '@toast/database/order/place.reads';
import { forRestaurant } from '@toast/database/scope';
import type { QuoteId } from '@toast/domain/ids';
import type { Menu } from '@toast/domain/menu/menu';
import type { Cart } from '@toast/domain/pricing/cart';
import { type Demand, demandOf } from '@toast/domain/pricing/demand';
import { priceCart } from '@toast/domain/pricing/price-cart';
import type { PricedCart } from '@toast/domain/pricing/priced';
import { compareQuote } from '@toast/domain/pricing/quote';
import type { PlacementRefusal } from '@toast/domain/refusal';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../trpc/failure.ts';
import type { Placement } from './placement.ts';

/** What would be sold, at which price; whether stock has it is not judged yet. */
export type Sale = {
  readonly menu: Menu;
  readonly cart: Cart;
  readonly priced: PricedCart;
  readonly demands: readonly Demand[];
  readonly quoteId: QuoteId | null;
  /** True when a live quote froze the price; otherwise `menu` must still be the current version when the order is written. */
  readonly frozen: boolean;
};

export type Prepared = { readonly sale: Sale } | { readonly refusals: readonly PlacementRefusal[] };

/**
 * Everything about a placement that can be worked out before the restaurant's turn is taken, because it rests on what never
 * changes: menu versions and quotes. A live quote charges exactly its total; an expired one is priced again and must
 * come out equal.
 */
export async function prepareSale(deps: Deps, placement: Placement, current: Menu): Promise<Prepared> {
  const offered =
    placement.quoteId === undefined
      ? priceNow(current, placement.cart, placement.expectedTotal)
      : await priceQuoted(deps, placement, placement.quoteId, current);
  if ('refusals' in offered) return offered;
  const missing = missingGuestFields(offered.sale, placement);
  return missing.length > 0 ? { refusals: missing } : offered;
}

function priceNow(menu: Menu, cart: Cart | undefined, expectedTotal: number | undefined): Prepared {
  if (cart === undefined) return { refusals: [{ code: 'EMPTY_CART' }] };
  const result = priceCart(menu, cart);
  if (!result.ok) return { refusals: result.refusals };
  const { priced } = result;
  if (expectedTotal !== undefined && expectedTotal !== priced.total) {
    // All that is known of the old price is its total.
    return {
      refusals: [{ code: 'PRICE_CHANGED', oldTotal: expectedTotal, newTotal: priced.total, lines: [] }],
    };
  }
  return { sale: { menu, cart, priced, demands: demandOf(menu, cart), quoteId: null, frozen: false } };
}

async function priceQuoted(
  deps: Deps,
  { restaurantId }: Placement,
  quoteId: QuoteId,
  current: Menu,
): Promise<Prepared> {
  const [quote] = await forRestaurant(deps.db, restaurantId).rows(quotedSale({ id: quoteId }));
  if (quote === undefined) return { refusals: [{ code: 'QUOTE_UNKNOWN' }] };
  const { cart, priced } = quote;
  if (quote.expires_at > deps.now()) {
    const menu = await deps.menus.version(restaurantId, quote.menu_version);
    if (menu === null) throw notFound('menu version');
    return { sale: { menu, cart, priced, demands: demandOf(menu, cart), quoteId, frozen: true } };
  }
  const again = priceNow(current, cart, undefined);
  if ('refusals' in again) return again;
  const change = compareQuote(priced, again.sale.priced);
  return change === null ? { sale: { ...again.sale, quoteId } } : { refusals: [change] };
}

function missingGuestFields({ menu, cart }: Sale, { guest }: Placement): PlacementRefusal[] {
  const offer = menu.terms.diningOptions.find(({ diningOption }) => diningOption === cart.diningOption);
  return (offer?.requiredGuestFields ?? [])
    .filter((field) => guest[field] === '')
    .map((field) => ({ code: 'GUEST_FIELD_REQUIRED', field }));
}
