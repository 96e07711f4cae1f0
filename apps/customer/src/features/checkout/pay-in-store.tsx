import type { DiningOption } from '@toast/domain/order/dining-option';
import { Store } from 'lucide-react';

/** The one way to pay so far, said so that nobody looks for another. */
export function PayInStore({ diningOption }: { diningOption: DiningOption }) {
  return (
    <p className="flex items-start gap-3 text-muted">
      <Store aria-hidden className="mt-0.5 size-icon shrink-0" />
      <span>
        <span className="block font-semibold text-ink">Pay at the restaurant</span>
        Cash or card, when you {diningOption === 'DINE_IN' ? 'have eaten' : 'collect it'}. Nothing is charged
        now.
      </span>
    </p>
  );
}
