import type { Database } from '@toast/database/client';
import { currentVersion } from '@toast/database/menu/version.reads';
import { forRestaurant } from '@toast/database/scope';
import type { RestaurantId } from '@toast/domain/ids';
import type { Menu } from '@toast/domain/menu/menu';
import { loadPublishedMenu, type PublishedMenu } from './load-published-menu.ts';

export type PublishedMenus = {
  /** The current version, at most a second old; null when nothing was published. For showing, not for selling. */
  current(restaurantId: RestaurantId): Promise<PublishedMenu | null>;
  /**
   * The same, also a second old where something has happened since. For pricing: each order is an event, and none of them asks again
   * because of the one before.
   */
  recent(restaurantId: RestaurantId): Promise<PublishedMenu | null>;
  /** Exactly that version, null when there is none. A sale takes the number from the counter row it has just read. */
  version(restaurantId: RestaurantId, version: number): Promise<Menu | null>;
  /** Something happened in this restaurant: look at the counter row before showing the current version again. */
  suspect(restaurantId: RestaurantId): void;
  /** This version was published here just now: whoever asks next is shown it. */
  published(restaurantId: RestaurantId, version: number): void;
};

type Head = { readonly version: number; readonly readAt: number; readonly suspected: boolean };

/** Milliseconds for which the number of the current version is believed, and for which wake-ups do not shake that. */
const believed = 1_000;
const sturdy = 50;
/** Versions kept ready; the one not used for longest goes first. */
const bound = 200;

/** A version never changes, so it is kept as long as there is room; which one is current is asked again and again. */
export function createPublishedMenus(db: Database, now: () => Date): PublishedMenus {
  const ready = new Map<string, PublishedMenu>();
  const loading = new Map<string, Promise<PublishedMenu | null>>();
  const heads = new Map<RestaurantId, Head>();
  const asking = new Map<RestaurantId, Promise<number>>();

  const load = async (
    key: string,
    restaurantId: RestaurantId,
    version: number,
  ): Promise<PublishedMenu | null> => {
    const found = await loadPublishedMenu(db, restaurantId, version);
    if (found !== null) ready.set(key, found);
    const oldest = ready.keys().next();
    if (ready.size > bound && !oldest.done) ready.delete(oldest.value);
    return found;
  };

  const get = async (restaurantId: RestaurantId, version: number): Promise<PublishedMenu | null> => {
    if (version === 0) return null;
    const key = `${restaurantId}/${version}`;
    const known = ready.get(key);
    if (known === undefined) {
      const answer = loading.get(key) ?? load(key, restaurantId, version).finally(() => loading.delete(key));
      loading.set(key, answer);
      return answer;
    }
    // Back to the young end of the map, whose order is that of use.
    ready.delete(key);
    ready.set(key, known);
    return known;
  };

  const ask = async (restaurantId: RestaurantId): Promise<number> => {
    const readAt = now().getTime();
    const [row] = await forRestaurant(db, restaurantId).rows(currentVersion({}));
    if (row === undefined) return 0;
    // Versions only grow: an answer that was on its way during a publication must not take it back.
    const version = Math.max(heads.get(restaurantId)?.version ?? 0, row.menu_version);
    heads.set(restaurantId, { version, readAt, suspected: false });
    return version;
  };

  const head = async (restaurantId: RestaurantId, unsuspected: boolean): Promise<number> => {
    const known = heads.get(restaurantId);
    const isYoung = known !== undefined && now().getTime() - known.readAt < believed;
    if (isYoung && !(unsuspected && known.suspected)) return known.version;
    const answer = asking.get(restaurantId) ?? ask(restaurantId).finally(() => asking.delete(restaurantId));
    asking.set(restaurantId, answer);
    return answer;
  };

  return {
    current: async (restaurantId) => get(restaurantId, await head(restaurantId, true)),
    recent: async (restaurantId) => get(restaurantId, await head(restaurantId, false)),
    version: async (restaurantId, version) => (await get(restaurantId, version))?.menu ?? null,
    published: (restaurantId, version) => {
      const known = heads.get(restaurantId)?.version ?? 0;
      heads.set(restaurantId, {
        version: Math.max(known, version),
        readAt: now().getTime(),
        suspected: false,
      });
    },
    suspect: (restaurantId) => {
      const known = heads.get(restaurantId);
      if (known !== undefined && now().getTime() - known.readAt >= sturdy)
        heads.set(restaurantId, { ...known, suspected: true });
    },
  };
}
