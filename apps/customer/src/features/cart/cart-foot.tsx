'use client';

import { Button } from '@toast/ui/button';
import { Money } from '@toast/ui/money';
import Link from 'next/link';
import { Totals } from '~/shared/order/totals.tsx';
import type { CartHandle } from './use-cart.ts';

type CartFootProps = { cart: CartHandle; currency: string; checkoutHref: string; paused: boolean };

/** What it comes to, and the way on. */
export function CartFoot({ cart, currency, checkoutHref, paused }: CartFootProps) {
  const { priced, ready } = cart;
  return (
    <div className="grid gap-4 border-t border-line px-5 pt-4 pb-5">
      {priced !== null && <Totals priced={priced} />}
      {paused && ready && (
        <p role="status" className="text-sm text-muted">
          Orders are paused right now. This is kept for when they are taken again.
        </p>
      )}
      {ready && priced !== null ? (
        <Button
          asChild
          variant={paused ? 'secondary' : 'primary'}
          size="lg"
          block
          trailing={<Money amount={priced.total} currency={currency} />}
        >
          <Link href={checkoutHref}>
            Checkout<span className="sr-only"> · </span>
          </Link>
        </Button>
      ) : (
        <p role="status" className="text-sm text-muted">
          Mend the marked {cart.stored.lines.length === 1 ? 'dish' : 'dishes'} above to go on.
        </p>
      )}
    </div>
  );
}
