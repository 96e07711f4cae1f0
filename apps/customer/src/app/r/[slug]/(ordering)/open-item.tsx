'use client';

import { asId, type ItemId, isId } from '@toast/domain/ids';
import type { Menu } from '@toast/domain/menu/menu';
import type { StockBook } from '@toast/domain/stock/book';
import { LiveRegion } from '@toast/ui/live-region';
import { useEffect, useState } from 'react';
import type { CartHandle } from '~/features/cart/use-cart.ts';
import { draftOf } from '~/features/item/draft.ts';
import { ItemSheet } from '~/features/item/item-sheet.tsx';
import type { ItemAddress } from '~/features/item/use-item-address.ts';
import { randomId } from '~/shared/random-id.ts';
import { seenLine } from './seen-line.ts';

type OpenItemProps = {
  menu: Menu;
  stock: StockBook;
  cart: CartHandle;
  address: ItemAddress;
};

/** The sheet of the dish in the address; what is chosen there goes into the cart. */
export function OpenItem({ menu, stock, cart, address }: OpenItemProps) {
  const { itemId, lineId, close } = address;
  const [said, setSaid] = useState('');
  const item = itemId !== null && isId(itemId) ? (menu.items[asId<ItemId>(itemId)] ?? null) : null;
  const editing = cart.stored.lines.find((line) => line.id === lineId && line.itemId === item?.id) ?? null;
  const nowhere = itemId !== null && item === null;
  useEffect(() => {
    if (nowhere) close();
  });
  return (
    <>
      <LiveRegion message={said} />
      <ItemSheet
        item={item}
        menu={menu}
        stock={stock}
        others={{ ...cart.cart, lines: cart.cart.lines.filter(({ id }) => id !== editing?.id) }}
        editing={editing === null ? null : { id: editing.id, draft: draftOf(editing) }}
        onDone={(chosen, draft) => {
          const line = seenLine(menu, chosen, { id: editing?.id ?? randomId(), itemId: chosen.id, ...draft });
          if (editing === null) cart.add(line);
          else cart.replace(line);
          // An empty text in between, so that the same dish added twice is said twice.
          setSaid('');
          requestAnimationFrame(() =>
            setSaid(`${chosen.name} ${editing === null ? 'added to' : 'changed in'} your order.`),
          );
          close();
        }}
        onClose={close}
      />
    </>
  );
}
