'use client';

import type { Item, Menu } from '@toast/domain/menu/menu';
import type { Cart } from '@toast/domain/pricing/cart';
import type { StockBook } from '@toast/domain/stock/book';
import { Sheet } from '@toast/ui/sheet';
import { useState } from 'react';
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
export function ItemSheet({ item, editing, onClose, ...rest }: ItemSheetProps) {
  // While it closes it still shows what it was open for.
  const [shown, setShown] = useState({ item, editing });
  const other = item !== shown.item || editing?.id !== shown.editing?.id;
  if (item !== null && other) setShown({ item, editing });
  if (shown.item === null) return null;
  return (
    <Sheet
      open={item !== null}
      onOpenChange={(open) => !open && onClose()}
      title={shown.item.name}
      hideTitle
      padded={false}
      size="md"
      className="max-sm:h-[92dvh]"
    >
      <ItemForm
        key={`${shown.item.id} ${shown.editing?.id ?? ''}`}
        {...rest}
        item={shown.item}
        editing={shown.editing}
      />
    </Sheet>
  );
}
