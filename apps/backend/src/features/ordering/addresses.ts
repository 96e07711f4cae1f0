import type { Database } from '@toast/database/client';
import { restaurantAt } from '@toast/database/restaurant/directory.reads';
import { asId, isId, type RestaurantId } from '@toast/domain/ids';
import { inTime } from '../../in-time.ts';

/** Whose address a slug is, also while the directory cannot be asked, if it was asked before. */
export type Addresses = { idAt(slug: string): Promise<RestaurantId | undefined> };

/** Milliseconds after which a directory that says nothing is taken for away, where it is not needed. */
const patience = 1_000;
/** The oldest go first. */
const bound = 20_000;

/** The directory is asked each time, for an address may move; what it said last is believed only while it is away. */
export function createAddresses(db: Database): Addresses {
  const known = new Map<string, RestaurantId>();
  return {
    idAt: async (slug) => {
      if (isId(slug)) return asId<RestaurantId>(slug);
      const before = known.get(slug);
      try {
        const asked = restaurantAt(db, slug);
        const id = await (before === undefined ? asked : inTime(patience, asked));
        known.delete(slug);
        if (id !== undefined) known.set(slug, id);
        const oldest = known.keys().next();
        if (known.size > bound && !oldest.done) known.delete(oldest.value);
        return id;
      } catch (error) {
        if (before === undefined) throw error;
        return before;
      }
    },
  };
}
