'use client';

import { Skeleton } from '@toast/ui/skeleton';
import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useState } from 'react';
import { CartLines } from '~/features/cart/cart-lines.tsx';
import { blocks } from '~/features/cart/line-flag.ts';
import { useCart } from '~/features/cart/use-cart.ts';
import { Checkout } from '~/features/checkout/checkout.tsx';
import { CheckingPage } from '~/features/checkout/placement/checking-page.tsx';
import { UnfinishedOrder } from '~/features/checkout/placement/unfinished-order.tsx';
import { type OnPlaced, usePlacement } from '~/features/checkout/placement/use-placement.ts';
import type { Remedy } from '~/features/checkout/refusals/refusal-words.ts';
import { useItemAddress } from '~/features/item/use-item-address.ts';
import { useHydrated } from '~/shared/use-hydrated.ts';
import { usePauses } from '~/shared/visit/use-pauses.ts';
import { useVisit } from '~/shared/visit/use-visit.ts';
import { bookOf } from '~/shared/visit/visit.ts';
import { OpenItem } from '../open-item.tsx';
import { settleOrder } from '../settle-order.ts';
import { CheckoutFrame } from './checkout-frame.tsx';
import { NothingToOrder } from './nothing-to-order.tsx';

/** Introduces the cart to the checkout: what one shows, the other changes. */
export function CheckoutScreen({ slug }: { slug: string }) {
  const router = useRouter();
  const visit = useVisit(slug);
  const { restaurant, menu, stock } = visit;
  const book = useMemo(() => bookOf(stock), [stock]);
  const cart = useCart(restaurant.id, menu, book);
  const pauses = usePauses(visit, cart.cart.diningOption);
  const address = useItemAddress();
  const hydrated = useHydrated();
  const settle: OnPlaced = (placed, attempt) => settleOrder(restaurant.id, placed, attempt.cartVersion);
  const { placement, place, dismiss } = usePlacement(restaurant.id, settle);

  // The order is where the guest wants to be; back from there leads to the menu, not into an empty checkout.
  const token = placement.is === 'PLACED' ? placement.placed.token : null;
  useEffect(() => {
    if (token !== null) router.replace(`/r/${slug}/orders/${token}`);
  }, [token, router, slug]);
  // What was settled on another page has been told there, and what is settled here is told by the order's own page.
  useEffect(() => {
    dismiss();
    return dismiss;
  }, [dismiss]);

  // While it is being placed the page keeps showing what was ordered, although the cart is empty already.
  const [lastCart, setLastCart] = useState(cart);
  if (cart.count > 0 && lastCart !== cart) setLastCart(cart);
  const shown = placement.is === 'PLACED' && cart.count === 0 ? lastCart : cart;

  const remedy = (chosen: Remedy) => {
    if (chosen.do === 'REMOVE') for (const lineId of chosen.lineIds) cart.setQuantity(lineId, 0);
    if (chosen.do === 'REDUCE')
      for (const [lineId, quantity] of chosen.quantities) cart.setQuantity(lineId, quantity);
    if (chosen.do === 'EDIT') {
      const line = cart.stored.lines.find(({ id }) => id === chosen.lineId);
      if (line !== undefined) address.open(line.itemId, line.id);
    }
    if (chosen.do === 'ACCEPT')
      cart.accept(new Map(cart.priced?.lines.map(({ lineId, unitPrice }) => [lineId, unitPrice])));
    if (chosen.do === 'MENU') router.push(`/r/${slug}`);
    if (chosen.do === 'RELOAD') router.refresh();
  };
  const blocked = useMemo(
    () => new Set([...shown.flags].filter(([, flags]) => flags.some(blocks)).map(([lineId]) => lineId)),
    [shown.flags],
  );

  return (
    <CheckoutFrame slug={slug} name={restaurant.name} quiet={placement.is === 'CHECKING'}>
      {!hydrated && <Skeleton className="h-96" />}
      {hydrated && placement.is === 'CHECKING' && (
        <CheckingPage
          placement={placement}
          restaurantId={restaurant.id}
          currency={menu.terms.currency}
          dishes={cart.stored.lines.map(({ id, quantity, seen }) => ({ id, quantity, name: seen.name }))}
        />
      )}
      {hydrated && placement.is !== 'CHECKING' && shown.count === 0 && (
        <>
          <UnfinishedOrder
            restaurantId={restaurant.id}
            hrefOf={(placed) => `/r/${slug}/orders/${placed}`}
            onPlaced={settle}
          />
          <NothingToOrder slug={slug} restaurantId={restaurant.id} />
        </>
      )}
      {hydrated && placement.is !== 'CHECKING' && shown.count > 0 && (
        <Checkout
          restaurant={restaurant}
          menu={menu}
          stockEpoch={stock.epoch}
          pauses={pauses}
          cart={shown.cart}
          cartVersion={shown.version}
          preview={shown.priced}
          blocked={blocked}
          lines={
            <CartLines
              cart={shown}
              currency={menu.terms.currency}
              onEdit={(line) => address.open(line.itemId, line.id)}
            />
          }
          placement={placement}
          place={(version, total, input) => void place(version, total, input)}
          onDiningOption={cart.choose}
          onRemedy={remedy}
        />
      )}
      <OpenItem menu={menu} stock={book} cart={cart} address={address} />
    </CheckoutFrame>
  );
}
