import type { OrderView } from '@toast/api/order';
import { Money } from '@toast/ui/money';
import { CircleCheck, Wallet } from 'lucide-react';
import { progressOf } from './progress.ts';

/** What is still to be paid, and where. Says nothing about an order that came to nothing. */
export function PayNote({ order }: { order: OrderView }) {
  if (progressOf(order.state).stopped) return null;
  const { total, currency } = order.priced;
  if (order.paymentStatus !== 'OPEN') {
    return (
      <p className="flex items-center gap-3 rounded-lg bg-good-soft p-4 text-good-ink">
        <CircleCheck aria-hidden className="size-icon shrink-0" />
        <span className="text-ink">
          Paid: <Money amount={total} currency={currency} className="font-semibold" />
        </span>
      </p>
    );
  }
  return (
    <p className="flex items-center gap-3 rounded-lg bg-sunken p-4">
      <Wallet aria-hidden className="size-icon shrink-0 text-muted" />
      <span>
        To pay{' '}
        {order.diningOption === 'DINE_IN' ? 'at the end, to your server or at the counter' : 'at the counter'}
        : <Money amount={total} currency={currency} className="font-semibold" />
      </span>
    </p>
  );
}
