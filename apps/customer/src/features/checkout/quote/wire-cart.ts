import type { Cart } from '@toast/domain/pricing/cart';

/** The cart as it is sent: without what the phone remembers for itself. */
export const wireCart = ({ diningOption, lines }: Cart) => ({
  diningOption,
  lines: lines.map(({ id, itemId, quantity, modifiers, note }) => ({
    id,
    itemId,
    quantity,
    modifiers: [...modifiers],
    note,
  })),
});
