'use client';

import { Money } from '@toast/ui/money';
import { RollingNumber } from '@toast/ui/rolling-number';
import { Sheet } from '@toast/ui/sheet';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { plural } from '~/shared/format/plural.ts';
import { CartLines } from './cart-lines.tsx';
import { CartFoot } from './cart-panel.tsx';
import { blocks } from './line-flag.ts';
import type { SeenLine } from './stored-cart.ts';
import type { CartHandle } from './use-cart.ts';

type CartBarProps = {
  cart: CartHandle;
  currency: string;
  checkoutHref: string;
  onEdit: (line: SeenLine) => void;
};

/** The cart on a phone: a bar under the thumb that opens it. */
export function CartBar({ cart, currency, checkoutHref, onEdit }: CartBarProps) {
  const [open, setOpen] = useState(false);
  if (cart.count === 0) return null;
  const troubled = [...cart.flags.values()].some((flags) => flags.some(blocks));
  return (
    <>
      <div className="pb-safe sticky bottom-0 z-30 -mx-gutter animate-rise-in px-gutter pt-3 lg:hidden">
        <button
          type="button"
          onClick={() => setOpen(true)}
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
          <span className="flex-1 text-start">
            {troubled ? 'Your order needs a look' : 'View your order'}
          </span>
          <span className="sr-only">, {plural(cart.count, 'dish', 'dishes')}, </span>
          {cart.priced !== null && (
            <RollingNumber value={cart.priced.total}>
              <Money amount={cart.priced.total} currency={currency} />
            </RollingNumber>
          )}
        </button>
      </div>
      <Sheet open={open} onOpenChange={setOpen} title="Your order" padded={false}>
        <div className="px-5">
          <CartLines
            cart={cart}
            currency={currency}
            onEdit={(line) => {
              setOpen(false);
              onEdit(line);
            }}
          />
        </div>
        <div className="sticky bottom-0 bg-raised">
          <CartFoot cart={cart} currency={currency} checkoutHref={checkoutHref} />
        </div>
      </Sheet>
    </>
  );
}
