import type { RestaurantView } from '@toast/api/restaurant';
import type { StockView } from '@toast/api/stock';
import type { Menu } from '@toast/domain/menu/menu';
import type { Deps } from '../../deps.ts';

export type Visit = {
  readonly restaurant: RestaurantView;
  readonly menu: Menu;
  readonly stock: StockView;
  /** Position in the log that stock and menu show, or an earlier one: where `live` goes on. */
  readonly seq: number;
};

export async function visitRestaurant(_deps: Deps, _slug: string): Promise<Visit> {
  throw new Error('not built yet');
}
