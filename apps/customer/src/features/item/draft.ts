import { defaultModifiers } from '@toast/domain/menu/default-modifiers';
import type { Item, Menu } from '@toast/domain/menu/menu';
import type { CartLine, ChosenModifier } from '@toast/domain/pricing/cart';
import type { StockBook } from '@toast/domain/stock/book';

/** What the guest is putting together in the sheet: a line that is not in the cart yet, or not again. */
export type Draft = {
  readonly quantity: number;
  readonly modifiers: readonly ChosenModifier[];
  readonly note: string;
};

export const newDraft = (menu: Menu, item: Item, stock: StockBook): Draft => ({
  quantity: 1,
  modifiers: defaultModifiers(menu, item, stock),
  note: '',
});

export const draftOf = ({ quantity, modifiers, note }: CartLine): Draft => ({ quantity, modifiers, note });
