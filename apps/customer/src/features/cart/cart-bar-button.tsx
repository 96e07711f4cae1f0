'use client';

import { Money } from '@toast/ui/money';
import { RollingNumber } from '@toast/ui/rolling-number';
import { TriangleAlert } from 'lucide-react';
import { useRef } from 'react';
import { plural } from '~/shared/format/plural.ts';
import { useToastLift } from '~/shared/use-toast-lift.ts';
import { blocks } from './line-flag.ts';
import type { CartHandle } from './use-cart.ts';

type CartBarButtonProps = { cart: CartHandle; currency: string; onOpen: () => void };

/** How much is in the cart and what it comes to, or that it needs a look. */
export function CartBarButton({ cart, currency, onOpen }: CartBarButtonProps) {
  const bar = useRef<HTMLDivElement>(null);
  useToastLift(bar);
  const troubled = [...cart.flags.values()].some((flags) => flags.some(blocks));
  return (
    <div
      ref={bar}
      className="pb-safe sticky bottom-0 z-30 -mx-gutter animate-rise-in px-gutter pt-3 lg:hidden"
    >
      <button
        type="button"
        onClick={onOpen}
        className="flex min-h-[calc(var(--target)*1.2)] w-full items-center gap-3 rounded-md bg-accent px-4 font-semibold text-on-accent shadow-lift hover:bg-accent-hover"
      >
        {troubled ? (
          <TriangleAlert aria-hidden className="size-icon" />
        ) : (
          <span
            aria-hidden="true"
            className="tabular grid size-7 place-items-center rounded-full bg-on-accent text-sm text-accent"
          >
            {cart.count}
          </span>
        )}
        <span className="flex-1 text-start">{troubled ? 'Your order needs a look' : 'View your order'}</span>
        <span className="sr-only">, {plural(cart.count, 'dish', 'dishes')}, </span>
        {cart.priced !== null && (
          <RollingNumber value={cart.priced.total}>
            <Money amount={cart.priced.total} currency={currency} />
          </RollingNumber>
        )}
      </button>
    </div>
  );
}
