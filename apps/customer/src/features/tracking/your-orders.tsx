'use client';

import { buttonStyle } from '@toast/ui/button-style';
import { Money } from '@toast/ui/money';
import { Sheet } from '@toast/ui/sheet';
import { Time } from '@toast/ui/time';
import { useStored } from '@toast/web/use-stored';
import { ReceiptText } from 'lucide-react';
import Link from 'next/link';
import { useMemo } from 'react';
import { rememberedOrders } from './remembered-orders.ts';

/** The orders that this phone has placed here; nothing where there are none. */
export function YourOrders({
  restaurantId,
  slug,
  className,
}: {
  restaurantId: string;
  slug: string;
  className?: string;
}) {
  const store = useMemo(() => rememberedOrders(restaurantId), [restaurantId]);
  const orders = useStored(store);
  if (orders.length === 0) return null;
  return (
    <Sheet
      title="Your orders"
      size="sm"
      trigger={
        <button type="button" className={buttonStyle({ variant: 'ghost', className })}>
          <ReceiptText aria-hidden />
          Your orders
        </button>
      }
    >
      <ul className="divide-y divide-line">
        {orders.map(({ token, displayNumber, placedAt, total, currency }) => (
          <li key={token}>
            <Link
              href={`/r/${slug}/orders/${token}`}
              prefetch={false}
              className="flex min-h-target items-center justify-between gap-4 rounded-md py-3 hover:bg-fill"
            >
              <span>
                <span className="block font-semibold">Order {displayNumber}</span>
                <span className="text-sm text-muted">
                  <Time at={placedAt} />
                </span>
              </span>
              <Money amount={total} currency={currency} />
            </Link>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
