'use client';

import type { Menu } from '@toast/domain/menu/menu';
import type { DiningOption } from '@toast/domain/order/dining-option';
import type { StockBook } from '@toast/domain/stock/book';
import { useStored } from '@toast/web/use-stored';
import { useMemo } from 'react';
import { randomId } from '~/shared/random-id.ts';
import { assess } from './assess.ts';
import {
  acceptPrices,
  addLine,
  emptied,
  replaceLine,
  restoreLine,
  setDiningOption,
  setQuantity,
} from './changes.ts';
import { cartStore, cartVersion, type SeenLine } from './stored-cart.ts';

/** The cart of this restaurant, judged against the menu as it is now, and what can be done with it. */
export function useCart(restaurantId: string, menu: Menu, stock: StockBook) {
  const store = useMemo(() => cartStore(restaurantId), [restaurantId]);
  const stored = useStored(store);
  const assessment = useMemo(() => assess(menu, stock, stored), [menu, stock, stored]);
  return useMemo(
    () => ({
      ...assessment,
      stored,
      version: cartVersion(stored),
      add: (line: SeenLine) => store.update(addLine(line, randomId)),
      replace: (line: SeenLine) => store.update(replaceLine(line, randomId)),
      setQuantity: (lineId: string, quantity: number) =>
        store.update(setQuantity(lineId, quantity, randomId)),
      restore: (line: SeenLine, index: number) => store.update(restoreLine(line, index, randomId)),
      choose: (option: DiningOption) => store.update(setDiningOption(option, randomId)),
      accept: (unitPrices: ReadonlyMap<string, number>) => store.update(acceptPrices(unitPrices)),
      /** After an order: empties the cart, unless it has become another one since. */
      clear: (version: string) =>
        store.update((cart) => (cartVersion(cart) === version ? emptied(cart) : cart)),
    }),
    [assessment, stored, store],
  );
}

export type CartHandle = ReturnType<typeof useCart>;
