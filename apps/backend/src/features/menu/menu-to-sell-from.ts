import { currentVersion } from '@toast/database/menu/version.reads';
import { forRestaurant } from '@toast/database/scope';
import type { RestaurantId } from '@toast/domain/ids';
import type { Menu } from '@toast/domain/menu/menu';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../trpc/failure.ts';

/**
 * The menu to price by, perhaps a second old: whoever sells compares its version with the counter's. Only "nothing published yet" is
 * not believed at second hand. @throws Failure NOT_FOUND for a restaurant that has none, or is none.
 */
export async function menuToSellFrom(
  deps: Pick<Deps, 'db' | 'menus'>,
  restaurantId: RestaurantId,
): Promise<Menu> {
  const known = await deps.menus.recent(restaurantId);
  if (known !== null) return known.menu;
  const [row] = await forRestaurant(deps.db, restaurantId).rows(currentVersion({}));
  const menu = row === undefined ? null : await deps.menus.version(restaurantId, row.menu_version);
  if (menu === null) throw notFound('restaurant');
  return menu;
}
