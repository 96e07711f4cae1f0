import type { Database } from '@toast/database/client';
import { countersNow } from '@toast/database/event/counter.reads';
import { acrossRestaurants, forRestaurant } from '@toast/database/scope';
import type { RestaurantId } from '@toast/domain/ids';
import type { Tail } from './tail.ts';

type Head = { readonly restaurantId: RestaurantId; readonly head: number };

/**
 * Whose counter has moved beyond what was handed out? One statement for all followed restaurants; when a worker of Citus is away it fails
 * for all of them, and then each is asked on its own, one after another, so that only those on that worker stay unknown.
 */
export async function pokeGrown(
  db: Database,
  tails: ReadonlyMap<RestaurantId, Tail>,
  onTrouble: (error: unknown) => void,
): Promise<void> {
  const poke = ({ restaurantId, head }: Head) => {
    const tail = tails.get(restaurantId);
    if (tail === undefined) return;
    // A look that failed is made up for, even when there turns out to be nothing new.
    if (head > tail.position || tail.behindSince !== null) tail.poke();
  };
  const followed = [...tails.keys()];
  if (followed.length === 0) return;
  try {
    for (const head of await headsOf(db, followed)) poke(head);
  } catch (error) {
    onTrouble(error);
    for (const restaurantId of followed) {
      try {
        const [counters] = await forRestaurant(db, restaurantId).rows(countersNow({}));
        poke({ restaurantId, head: counters?.event_seq ?? 0 });
      } catch (cause) {
        onTrouble(cause);
      }
    }
  }
}

async function headsOf(db: Database, restaurantIds: RestaurantId[]): Promise<Head[]> {
  const counters = await acrossRestaurants(db, 'one look per second at the logs that somebody follows')
    .selectFrom('counter')
    .select(['restaurant_id', 'event_seq'])
    .where('restaurant_id', 'in', restaurantIds)
    .execute();
  return counters.map((row) => ({ restaurantId: row.restaurant_id, head: row.event_seq }));
}
