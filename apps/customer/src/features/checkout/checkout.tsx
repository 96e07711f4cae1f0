'use client';

import type { RestaurantView } from '@toast/api/restaurant';
import type { Menu } from '@toast/domain/menu/menu';
import type { DiningOption, GuestField } from '@toast/domain/order/dining-option';
import type { Cart } from '@toast/domain/pricing/cart';
import type { PricedCart } from '@toast/domain/pricing/priced';
import { Card } from '@toast/ui/card';
import { formatMoney } from '@toast/ui/money-format';
import { Store } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { uiLocale } from '~/shared/format/ui-locale.ts';
import { Totals } from '~/shared/order/totals.tsx';
import { useSlow } from '~/shared/use-slow.ts';
import { CheckoutSection } from './checkout-section.tsx';
import { DiningChoice } from './dining-choice.tsx';
import { GuestForm } from './guest/guest-form.tsx';
import { useGuest } from './guest/use-guest.ts';
import { PlaceBar } from './place-bar.tsx';
import type { Placement } from './placement/state.ts';
import type { PlaceInput } from './placement/use-placement.ts';
import { useAgreed } from './quote/use-agreed.ts';
import { useQuote } from './quote/use-quote.ts';
import { RefusalList } from './refusals/refusal-list.tsx';
import { type Remedy, refusalWords } from './refusals/refusal-words.ts';
import { useShownRefusals } from './refusals/use-shown-refusals.ts';
import { useEffectOfDining } from './use-effect-of-dining.ts';

export type CheckoutProps = {
  restaurant: RestaurantView;
  menu: Menu;
  stockEpoch: number;
  cart: Cart;
  cartVersion: string;
  /** The browser's own price, shown until the server's arrives; they are the same. */
  preview: PricedCart | null;
  /** Lines that cannot be ordered as they are show it themselves. */
  blocked: ReadonlySet<string>;
  /** The lines, to look at and to change. */
  lines: ReactNode;
  placement: Placement;
  place: (cartVersion: string, total: number, input: PlaceInput) => void;
  onDiningOption: (option: DiningOption) => void;
  /** What the checkout cannot do itself: change lines, go to the menu. */
  onRemedy: (remedy: Remedy) => void;
};

/** From a cart to an order: how, who, what it costs, and the button. */
export function Checkout(props: CheckoutProps) {
  const { restaurant, menu, cart, cartVersion, preview, blocked, placement } = props;
  const { currency } = menu.terms;
  const money = (amount: number) => formatMoney(amount, { currency, locale: uiLocale(restaurant.locale) });
  const fresh = `${menu.version}.${props.stockEpoch}`;
  const { quote, refusals, failed, again } = useQuote({
    restaurantId: restaurant.id,
    cart: wireCart(cart),
    cartVersion,
    fresh,
  });
  const priced = quote?.priced ?? preview;
  const { change, accept } = useAgreed(cartVersion, quote?.priced ?? null);
  const dining = useEffectOfDining(quote?.priced ?? null, money);
  const offer = menu.terms.diningOptions.find(({ diningOption }) => diningOption === cart.diningOption);
  const guest = useGuest(restaurant.id, offer?.requiredGuestFields ?? []);
  const shown = useShownRefusals({ placement, quoted: refusals, change, blocked, cartVersion });
  const context = {
    money,
    lines: cart.lines.map(({ id, itemId, quantity }) => ({
      id,
      quantity,
      name: menu.items[itemId]?.name ?? 'This dish',
    })),
  };

  const send = (quoteId: NonNullable<typeof quote>['id'], total: number) =>
    props.place(cartVersion, total, {
      restaurantId: restaurant.id,
      quoteId,
      guest: guest.given,
      note: guest.note,
    });
  const place = () => {
    if (quote !== null && guest.ready()) send(quote.id, quote.priced.total);
  };

  // A quote that ran out between the tap and the server: the same price is asked again and ordered, silently.
  const expired =
    placement.is === 'REFUSED' && placement.refusals.every(({ code }) => code === 'QUOTE_UNKNOWN')
      ? placement
      : null;
  const renewed = useRef<Placement | null>(null);
  const agreedTotal = quote?.priced.total;
  useEffect(() => {
    if (expired === null || renewed.current === expired) return;
    renewed.current = expired;
    void again().then(({ data }) => {
      if (data?.outcome === 'QUOTED' && data.quote.priced.total === agreedTotal)
        send(data.quote.id, data.quote.priced.total);
    });
  });

  const remedy = (chosen: Remedy) => {
    if (chosen.do === 'ACCEPT') accept();
    if (chosen.do === 'QUOTE_AGAIN') void again();
    else if (chosen.do === 'FILL') guest.focus(chosen.field satisfies GuestField);
    else if (chosen.do === 'CHOOSE_DINING_OPTION')
      document.getElementById('dining')?.querySelector('button')?.focus();
    else props.onRemedy(chosen);
  };
  const busy = placement.is === 'SENDING' || placement.is === 'CHECKING' || placement.is === 'PLACED';
  const pricingLong = useSlow(quote === null);
  const obstacle = obstacleWords(blocked.size, refusals.length > 0 || change !== null, failed);

  return (
    <div className="grid gap-y-10 lg:grid-cols-[minmax(0,1fr)_26rem] lg:gap-x-12">
      <div inert={busy} className="grid content-start gap-10">
        <CheckoutSection id="dining" title="How would you like it?">
          <DiningChoice
            offers={menu.terms.diningOptions}
            value={cart.diningOption}
            onChange={(option) => {
              dining.note(option);
              props.onDiningOption(option);
            }}
            effect={dining.effect}
          />
        </CheckoutSection>
        <CheckoutSection id="guest" title="Your details">
          <GuestForm
            details={guest.details}
            required={offer?.requiredGuestFields ?? []}
            touched={guest.touched}
            onChange={guest.change}
            onLeave={guest.leave}
          />
        </CheckoutSection>
        <CheckoutSection id="payment" title="Payment">
          <p className="flex items-start gap-3 text-muted">
            <Store aria-hidden className="mt-0.5 size-icon shrink-0" />
            <span>
              <span className="block font-semibold text-ink">Pay at the restaurant</span>
              Cash or card, when you {cart.diningOption === 'DINE_IN' ? 'have eaten' : 'collect it'}. Nothing
              is charged now.
            </span>
          </p>
        </CheckoutSection>
      </div>
      <div className="contents lg:block">
        <div className="contents lg:sticky lg:top-4 lg:block">
          <Card asChild padded={false}>
            <section
              inert={busy}
              aria-labelledby="order-name"
              className="max-lg:border-0 max-lg:bg-transparent"
            >
              <h2 id="order-name" className="text-lg font-semibold lg:px-5 lg:pt-5">
                Your order
              </h2>
              <div className="lg:max-h-[45dvh] lg:overflow-y-auto lg:px-5">{props.lines}</div>
              <div className="border-t border-line pt-4 lg:px-5 lg:pb-5">
                {priced !== null && <Totals priced={priced} />}
              </div>
            </section>
          </Card>
          <div className="mt-6 grid gap-3 empty:hidden max-lg:-mt-4">
            <RefusalList
              refusals={shown.map((refusal) => refusalWords(refusal, context))}
              onRemedy={remedy}
            />
          </div>
          <PlaceBar
            placement={placement}
            total={priced?.total ?? null}
            currency={currency}
            obstacle={obstacle}
            pricing={quote === null}
            pricingLong={pricingLong}
            onPlace={place}
          />
        </div>
      </div>
    </div>
  );
}

/** Without what the cart remembers for itself. */
const wireCart = ({ diningOption, lines }: Cart) => ({
  diningOption,
  lines: lines.map(({ id, itemId, quantity, modifiers, note }) => ({
    id,
    itemId,
    quantity,
    modifiers: [...modifiers],
    note,
  })),
});

function obstacleWords(blocked: number, refused: boolean, failed: boolean): string | null {
  if (blocked > 0) return `Mend the marked ${blocked === 1 ? 'dish' : 'dishes'} to order.`;
  if (refused) return 'One thing first, see above.';
  return failed ? 'The restaurant cannot be reached right now. We keep trying; nothing is lost.' : null;
}
