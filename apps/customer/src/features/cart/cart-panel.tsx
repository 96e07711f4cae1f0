'use client';

import { Card } from '@toast/ui/card';
import { EmptyState } from '@toast/ui/empty-state';
import { Skeleton } from '@toast/ui/skeleton';
import { ShoppingBag } from 'lucide-react';
import { useHydrated } from '~/shared/use-hydrated.ts';
import { CartFoot } from './cart-foot.tsx';
import { CartLines } from './cart-lines.tsx';
import type { SeenLine } from './stored-cart.ts';
import type { CartHandle } from './use-cart.ts';

type CartProps = {
  cart: CartHandle;
  currency: string;
  checkoutHref: string;
  /** No order would be taken now. */
  paused: boolean;
  onEdit: (line: SeenLine) => void;
};

/** The cart beside the menu, where there is room for it. */
export function CartPanel({ cart, currency, checkoutHref, paused, onEdit }: CartProps) {
  const hydrated = useHydrated();
  return (
    <Card look="flat" asChild padded={false}>
      <section aria-labelledby="cart-name" className="flex max-h-[calc(100dvh-2rem)] flex-col">
        <h2 id="cart-name" className="px-5 pt-5 text-lg font-semibold">
          Your order
        </h2>
        {!hydrated && (
          <div className="grid gap-3 p-5">
            <Skeleton className="h-16" />
            <Skeleton className="h-16" />
          </div>
        )}
        {hydrated && cart.count === 0 && (
          <EmptyState icon={<ShoppingBag />} title="Nothing in it yet">
            Choose a dish and it will wait for you here.
          </EmptyState>
        )}
        {cart.count > 0 && (
          <>
            <div className="min-h-0 flex-1 overflow-y-auto px-5">
              <CartLines cart={cart} currency={currency} onEdit={onEdit} />
            </div>
            <CartFoot cart={cart} currency={currency} checkoutHref={checkoutHref} paused={paused} />
          </>
        )}
      </section>
    </Card>
  );
}
