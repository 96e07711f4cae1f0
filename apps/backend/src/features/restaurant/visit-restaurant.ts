import type { SwitchedOffView } from '@toast/api/ordering';
import type { RestaurantView } from '@toast/api/restaurant';
import type { StockView } from '@toast/api/stock';
import { countersNow } from '@toast/database/event/counter.reads';
import { restaurantRow } from '@toast/database/restaurant/restaurant.reads';
import { forRestaurant } from '@toast/database/scope';
import { allStock } from '@toast/database/stock/stock.reads';
import type { Menu } from '@toast/domain/menu/menu';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../trpc/failure.ts';
import { switchedOffAt } from '../ordering/switched-off.ts';
import { restaurantView } from './restaurant-view.ts';

export type Visit = {
  readonly restaurant: RestaurantView;
  readonly menu: Menu;
  readonly stock: StockView;
  /** What is not taken now; the menu is there to be read all the same. */
  readonly off: readonly SwitchedOffView[];
  /** Position in the log up to which menu and stock are surely told: where `live` goes on. */
  readonly seq: number;
};

type Visited = Pick<Deps, 'addresses' | 'db' | 'menus' | 'now' | 'switchboard'>;

/** All that a menu page shows. @throws Failure NOT_FOUND for an unknown slug and before the first publication. */
export async function visitRestaurant(deps: Visited, slug: string): Promise<Visit> {
  const restaurantId = await deps.addresses.idAt(slug);
  if (restaurantId === undefined) throw notFound('restaurant');
  const scope = forRestaurant(deps.db, restaurantId);
  // The counters come first: what is committed between the statements is shown already and told once more, never missed.
  const [counted, restaurants, stocked] = await scope.flight([
    countersNow({}),
    restaurantRow(scope),
    allStock(scope),
  ]);
  const [counters] = counted.rows;
  const [restaurant] = restaurants.rows;
  if (counters === undefined || restaurant === undefined) throw notFound('restaurant');
  const menu = await deps.menus.version(restaurantId, counters.menu_version);
  if (menu === null) throw notFound('menu');
  return {
    restaurant: restaurantView(restaurant),
    menu,
    stock: {
      epoch: counters.stock_epoch,
      records: stocked.rows.map(({ entityId, status, quantity }) => ({ entityId, status, quantity })),
    },
    off: switchedOffAt(deps, restaurantId, counters.switched_off),
    seq: counters.event_seq,
  };
}
