'use client';

import type { DiningOption } from '@toast/domain/order/dining-option';
import { Card } from '@toast/ui/card';
import type { ReactNode } from 'react';
import { Totals } from '~/shared/order/totals.tsx';
import { CheckoutSection } from './checkout-section.tsx';
import { DiningChoice } from './dining-choice.tsx';
import { GuestForm } from './guest/guest-form.tsx';
import { linesId, Obstacle } from './obstacle.tsx';
import { PayInStore } from './pay-in-store.tsx';
import { PlaceBar } from './place-bar.tsx';
import { mayPlace } from './placement/state.ts';
import { RefusalList } from './refusals/refusal-list.tsx';
import type { Remedy } from './refusals/refusal-words.ts';
import { type CheckoutSources, useCheckout } from './use-checkout.ts';

export type CheckoutProps = CheckoutSources & {
  /** The lines, to look at and to change. */
  lines: ReactNode;
  onDiningOption: (option: DiningOption) => void;
  /** What the checkout cannot do itself: change lines, go to the menu. */
  onRemedy: (remedy: Remedy) => void;
};

/** From a cart to an order: how, who, what it costs, and the button. */
export function Checkout(props: CheckoutProps) {
  const { menu, cart, blocked, placement } = props;
  const checkout = useCheckout(props);
  const { guest, dining, priced } = checkout;
  // What is being ordered must not change under the order.
  const busy = !mayPlace(placement);

  const remedy = (chosen: Remedy) => {
    if (chosen.do === 'QUOTE_AGAIN') return checkout.again();
    if (chosen.do === 'FILL') return guest.focus(chosen.field);
    if (chosen.do === 'CHOOSE_DINING_OPTION') return focusFirstButton('dining');
    if (chosen.do === 'ACCEPT') checkout.accept();
    props.onRemedy(chosen);
  };

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
            required={checkout.required}
            touched={guest.touched}
            onChange={guest.change}
            onLeave={guest.leave}
          />
        </CheckoutSection>
        <CheckoutSection id="payment" title="Payment">
          <PayInStore diningOption={cart.diningOption} />
        </CheckoutSection>
      </div>
      {/* On a phone these are rows of the page itself, so that the bar can stay at the bottom of all of it. */}
      <div className="contents lg:block">
        <div className="contents lg:sticky lg:top-4 lg:grid lg:gap-4">
          <Card asChild padded={false}>
            <section inert={busy} aria-labelledby={linesId} className="max-lg:border-0 max-lg:bg-transparent">
              <h2 id={linesId} tabIndex={-1} className="text-lg font-semibold outline-none lg:px-5 lg:pt-5">
                Your order
              </h2>
              <div className="lg:max-h-[45dvh] lg:overflow-y-auto lg:px-5">{props.lines}</div>
              <div className="border-t border-line pt-4 lg:px-5 lg:pb-5">
                {priced !== null && <Totals priced={priced} />}
              </div>
            </section>
          </Card>
          <PlaceBar
            placement={placement}
            total={priced?.total ?? null}
            currency={menu.terms.currency}
            news={
              <>
                {checkout.refusals.length > 0 && (
                  <RefusalList refusals={checkout.refusals} onRemedy={remedy} />
                )}
                {checkout.stopped && (
                  <Obstacle blocked={blocked.size} unreachable={checkout.failed && !checkout.away} />
                )}
              </>
            }
            returned={checkout.returned}
            stopped={checkout.stopped}
            pricing={checkout.pricing}
            pricingLong={checkout.pricingLong}
            onPlace={checkout.place}
          />
        </div>
      </div>
    </div>
  );
}

function focusFirstButton(sectionId: string): void {
  document.getElementById(sectionId)?.querySelector('button')?.focus();
}
