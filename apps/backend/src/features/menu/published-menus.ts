import type { RestaurantId } from '@toast/domain/ids';
import type { Menu } from '@toast/domain/menu/menu';
import type { Representation } from '@toast/openapi/representation';

/** One published version, parsed for pricing and as ready bytes for HTTP; immutable. */
export type PublishedMenu = { readonly version: number; readonly menu: Menu; readonly representation: Representation };

export type PublishedMenus = {
  /** The current version, at most a second old; null when nothing was published. For showing, not for selling. */
  current(restaurantId: RestaurantId): Promise<PublishedMenu | null>;
  /** Exactly that version, null when there is none. A sale takes the number from the counter row it has just read. */
  version(restaurantId: RestaurantId, version: number): Promise<Menu | null>;
};
