'use client';

import type { Item, Menu } from '@toast/domain/menu/menu';
import type { Cart } from '@toast/domain/pricing/cart';
import type { StockBook } from '@toast/domain/stock/book';
import { Sheet } from '@toast/ui/sheet';
import type { Draft } from './draft.ts';
import { ItemForm } from './item-form.tsx';

export type ItemSheetProps = {
  /** null = closed. */
  item: Item | null;
  menu: Menu;
  stock: StockBook;
  /** What is in the cart beside the line that is being put together. */
  others: Cart;
  /** The line that is being changed; null = a new one. */
  editing: { readonly id: string; readonly draft: Draft } | null;
  onDone: (item: Item, draft: Draft) => void;
  onClose: () => void;
};

/** A dish with everything one may want to know and choose. */
export function ItemSheet({ item, onClose, ...rest }: ItemSheetProps) {
  if (item === null) return null;
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={item.name}
      hideTitle
      padded={false}
      size="md"
      className="max-sm:h-[92dvh]"
    >
      <ItemForm key={`${item.id} ${rest.editing?.id ?? ''}`} item={item} {...rest} />
    </Sheet>
  );
}
