'use client';

import { toastUndo } from '@toast/ui/toast';
import { CartLine } from './cart-line.tsx';
import type { SeenLine } from './stored-cart.ts';
import type { CartHandle } from './use-cart.ts';

/** The lines of the cart. Taking one out can be undone. */
export function CartLines({
  cart,
  currency,
  onEdit,
}: {
  cart: CartHandle;
  currency: string;
  onEdit: (line: SeenLine) => void;
}) {
  return (
    <ul aria-label="Your order" className="divide-y divide-line">
      {cart.stored.lines.map((line, index) => {
        const priced = cart.priced?.lines.find(({ lineId }) => lineId === line.id) ?? null;
        const remove = () => {
          cart.setQuantity(line.id, 0);
          toastUndo(`${line.seen.name} removed`, () => cart.restore(line, index));
        };
        return (
          <CartLine
            key={line.id}
            line={line}
            priced={priced}
            currency={currency}
            flags={cart.flags.get(line.id) ?? []}
            onQuantity={(quantity) => cart.setQuantity(line.id, quantity)}
            onRemove={remove}
            onEdit={() => onEdit(line)}
            onAcceptPrice={() => priced !== null && cart.accept(new Map([[line.id, priced.unitPrice]]))}
          />
        );
      })}
    </ul>
  );
}
