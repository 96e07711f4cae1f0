'use client';

import type { RestaurantView } from '@toast/api/restaurant';
import type { Menu } from '@toast/domain/menu/menu';
import type { Cart } from '@toast/domain/pricing/cart';
import type { PricedCart } from '@toast/domain/pricing/priced';
import { formatMoney } from '@toast/ui/money-format';
import { failureOf } from '@toast/web/failure-of';
import { useComeback } from '@toast/web/use-comeback';
import { uiLocale } from '~/shared/format/ui-locale.ts';
import { useSlow } from '~/shared/use-slow.ts';
import type { Pauses } from '~/shared/visit/use-pauses.ts';
import { useGuest } from './guest/use-guest.ts';
import type { Placement } from './placement/state.ts';
import type { PlaceInput } from './placement/use-placement.ts';
import { useAgreed } from './quote/use-agreed.ts';
import { useQuote } from './quote/use-quote.ts';
import { useRenewal } from './quote/use-renewal.ts';
import { wireCart } from './quote/wire-cart.ts';
import { refusalWords } from './refusals/refusal-words.ts';
import { useShownRefusals } from './refusals/use-shown-refusals.ts';
import { useEffectOfDining } from './use-effect-of-dining.ts';

export type CheckoutSources = {
  restaurant: RestaurantView;
  menu: Menu;
  stockEpoch: number;
  pauses: Pauses;
  cart: Cart;
  cartVersion: string;
  /** The browser's own price, shown until the server's arrives; they are the same. */
  preview: PricedCart | null;
  /** Lines that cannot be ordered as they are, and say so themselves. */
  blocked: ReadonlySet<string>;
  placement: Placement;
  place: (cartVersion: string, total: number, input: PlaceInput) => void;
};

/** All that the checkout knows and does: the server's price, what the guest agreed to, what is in the way, and the one deed. */
export function useCheckout(sources: CheckoutSources) {
  const { restaurant, menu, cart, cartVersion, preview, blocked, placement } = sources;
  const { currency } = menu.terms;
  const money = (amount: number) => formatMoney(amount, { currency, locale: uiLocale(restaurant.locale) });
  const fresh = `${menu.version}.${sources.stockEpoch}.${sources.pauses.key}`;
  const { quote, refusals, failed, again } = useQuote({
    restaurantId: restaurant.id,
    cart: wireCart(cart),
    cartVersion,
    fresh,
  });
  const { change, accept } = useAgreed(cartVersion, quote?.priced ?? null);
  const dining = useEffectOfDining(quote?.priced ?? null, money);
  const required =
    menu.terms.diningOptions.find(({ diningOption }) => diningOption === cart.diningOption)
      ?.requiredGuestFields ?? [];
  const guest = useGuest(restaurant.id, required);
  const pricingLong = useSlow(quote === null);

  const send = ({ id, priced }: NonNullable<typeof quote>) =>
    sources.place(cartVersion, priced.total, {
      restaurantId: restaurant.id,
      quoteId: id,
      guest: guest.given,
      note: guest.note,
    });

  const agreedTotal = quote?.priced.total;
  const renewal = useRenewal(placement, () => {
    void again().then(({ data }) => {
      if (data?.outcome === 'QUOTED' && data.quote.priced.total === agreedTotal) send(data.quote);
    });
  });
  // Nothing was placed and nothing can be: the button is gone until the restaurant can give a price again.
  const away = placement.is === 'NOT_PLACED' && placement.reason === 'UNAVAILABLE';
  const comeback = useComeback(away, async () => {
    const { error } = await again();
    return { back: error === null, retryAfterMs: failureOf(error).retryAfterMs };
  });
  const shown = useShownRefusals({
    placement,
    quoted: refusals,
    change,
    blocked,
    cartVersion,
    renewing: !renewal.spent,
  });

  return {
    priced: quote?.priced ?? preview,
    pricing: quote === null,
    pricingLong,
    failed: failed && quote === null,
    required,
    guest,
    dining,
    /** In words, with what can be done. */
    refusals: shown.map((refusal) =>
      refusalWords(refusal, {
        money,
        clock: sources.pauses.clock,
        lines: cart.lines.map(({ id, itemId, quantity }) => ({
          id,
          quantity,
          name: menu.items[itemId]?.name ?? 'This dish',
        })),
      }),
    ),
    /** It cannot be ordered as it is: the button would only be refused. */
    stopped:
      blocked.size > 0 ||
      refusals.length > 0 ||
      change !== null ||
      (failed && quote === null) ||
      (away && !comeback.back),
    away,
    returned: comeback.back,
    accept,
    again: () => void again(),
    place: () => {
      if (quote === null || !guest.ready()) return;
      renewal.begin();
      send(quote);
    },
  };
}
