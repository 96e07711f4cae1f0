'use client';

import { useMemo } from 'react';
import { CartBar } from '~/features/cart/cart-bar.tsx';
import { CartPanel } from '~/features/cart/cart-panel.tsx';
import { useCart } from '~/features/cart/use-cart.ts';
import { UnfinishedOrder } from '~/features/checkout/placement/unfinished-order.tsx';
import { useItemAddress } from '~/features/item/use-item-address.ts';
import { MenuView } from '~/features/menu/menu-view.tsx';
import { RestaurantHead } from '~/features/menu/restaurant-head.tsx';
import { PauseNote } from '~/features/pause/pause-note.tsx';
import { YourOrders } from '~/features/tracking/your-orders.tsx';
import { usePauses } from '~/shared/visit/use-pauses.ts';
import { useVisit } from '~/shared/visit/use-visit.ts';
import { bookOf } from '~/shared/visit/visit.ts';
import { OpenItem } from './open-item.tsx';
import { settleOrder } from './settle-order.ts';

/** The menu with the cart beside it, or below it under the thumb. */
export function MenuScreen({ slug, now }: { slug: string; now: string }) {
  const visit = useVisit(slug);
  const { restaurant, menu, stock } = visit;
  const book = useMemo(() => bookOf(stock), [stock]);
  const cart = useCart(restaurant.id, menu, book);
  const pauses = usePauses(visit, cart.cart.diningOption);
  const address = useItemAddress();
  const inCart = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { itemId, quantity } of cart.cart.lines)
      counts.set(itemId, (counts.get(itemId) ?? 0) + quantity);
    return counts;
  }, [cart.cart]);
  const shared = {
    cart,
    currency: menu.terms.currency,
    checkoutHref: `/r/${slug}/checkout`,
    paused: pauses.stopping.length > 0,
    onEdit: (line: { itemId: string; id: string }) => address.open(line.itemId, line.id),
  };
  return (
    <div className="mx-auto w-full max-w-[80rem] px-gutter lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-8">
      <main id="main" tabIndex={-1} className="min-w-0 pb-10 outline-none sm:pt-5">
        <RestaurantHead
          restaurant={restaurant}
          now={now}
          tools={<YourOrders restaurantId={restaurant.id} slug={slug} />}
        />
        <UnfinishedOrder
          restaurantId={restaurant.id}
          hrefOf={(token) => `/r/${slug}/orders/${token}`}
          onPlaced={(placed, attempt) => settleOrder(restaurant.id, placed, attempt.cartVersion)}
        />
        <PauseNote pauses={pauses} />
        <MenuView
          menu={menu}
          stock={book}
          inCart={inCart}
          hrefOf={(item) => address.hrefOf(item.id)}
          onOpen={(item) => address.open(item.id)}
        />
      </main>
      <aside className="hidden pt-5 lg:block">
        <div className="sticky top-4">
          <CartPanel {...shared} />
        </div>
      </aside>
      <CartBar {...shared} />
      <OpenItem menu={menu} stock={book} cart={cart} address={address} />
    </div>
  );
}
