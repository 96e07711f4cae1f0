import type { SwitchedOffView } from '@toast/api/ordering';
import type { RestaurantView } from '@toast/api/restaurant';
import type { StockView } from '@toast/api/stock';
import { asId, type ItemId } from '@toast/domain/ids';
import type { Menu } from '@toast/domain/menu/menu';
import { type StockBook, stockBook } from '@toast/domain/stock/book';

/** All that a restaurant's page needs: who, what and how much of it; `seq` = the log's position that it shows. */
export type Visit = {
  readonly restaurant: RestaurantView;
  readonly menu: Menu;
  readonly stock: StockView;
  /** What is not taken now. */
  readonly off: readonly SwitchedOffView[];
  readonly seq: number;
};

/** The stock as the rules read it. An entity is an item or an option; to look it up, the brand does not matter. */
export const bookOf = ({ records }: StockView): StockBook =>
  stockBook(records.map((record) => ({ ...record, entityId: asId<ItemId>(record.entityId) })));
