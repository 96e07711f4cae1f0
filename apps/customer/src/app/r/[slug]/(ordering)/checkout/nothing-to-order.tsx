'use client';

import { Button } from '@toast/ui/button';
import { EmptyState } from '@toast/ui/empty-state';
import { ShoppingBag } from 'lucide-react';
import Link from 'next/link';
import { YourOrders } from '~/features/tracking/your-orders.tsx';

/** The checkout without a cart: on the way back from an order, or too early. */
export function NothingToOrder({ slug, restaurantId }: { slug: string; restaurantId: string }) {
  return (
    <EmptyState
      icon={<ShoppingBag />}
      title="Nothing to order yet"
      action={
        <div className="flex flex-wrap justify-center gap-2">
          <Button asChild variant="primary">
            <Link href={`/r/${slug}`}>Go to the menu</Link>
          </Button>
          <YourOrders restaurantId={restaurantId} slug={slug} />
        </div>
      }
    >
      What you choose from the menu comes here.
    </EmptyState>
  );
}
