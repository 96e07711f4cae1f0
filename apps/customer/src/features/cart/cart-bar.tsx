'use client';

import { Sheet } from '@toast/ui/sheet';
import { useState } from 'react';
import { CartBarButton } from './cart-bar-button.tsx';
import { CartFoot } from './cart-foot.tsx';
import { CartLines } from './cart-lines.tsx';
import type { SeenLine } from './stored-cart.ts';
import type { CartHandle } from './use-cart.ts';

type CartBarProps = {
  cart: CartHandle;
  currency: string;
  checkoutHref: string;
  /** No order would be taken now. */
  paused: boolean;
  onEdit: (line: SeenLine) => void;
};

/** The cart on a phone: a bar under the thumb that opens it. */
export function CartBar({ cart, currency, checkoutHref, paused, onEdit }: CartBarProps) {
  const [open, setOpen] = useState(false);
  if (cart.count === 0) return null;
  return (
    <>
      <CartBarButton cart={cart} currency={currency} onOpen={() => setOpen(true)} />
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
          <CartFoot cart={cart} currency={currency} checkoutHref={checkoutHref} paused={paused} />
        </div>
      </Sheet>
    </>
  );
}
