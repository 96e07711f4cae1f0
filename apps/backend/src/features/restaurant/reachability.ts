import type { Database } from '@toast/database/client';
import { countersNow } from '@toast/database/event/counter.reads';
import type { StoredSwitch } from '@toast/database/restaurant/restaurant.table';
import { forRestaurant } from '@toast/database/scope';
import type { RestaurantId } from '@toast/domain/ids';
import { inTime } from '../../in-time.ts';
import { isBusy } from '../../trpc/database-fault.ts';

/** Whether a restaurant's own data answers, as this backend has seen it last. */
export type Reached = {
  /** UNKNOWN: it answers, and there is no such restaurant. */
  readonly state: 'THERE' | 'AWAY' | 'UNKNOWN';
  /** When this backend first saw it so. */
  readonly since: Date;
  /** What it had switched off when it answered last; null = nothing, or nobody has heard. */
  readonly off: readonly StoredSwitch[] | null;
};

export type Reachability = { of(restaurantId: RestaurantId): Promise<Reached> };

type Known = Reached & { readonly until: number };

/** Milliseconds for which an answer is believed, and after which no answer is one. */
const believed = 1_000;
const patience = 1_500;
/** The oldest go first. */
const bound = 5_000;

/** However many ask, a restaurant that is away is asked once a second, by one statement that waits for a second and a half. */
export function createReachability(db: Database, now: () => Date): Reachability {
  const known = new Map<RestaurantId, Known>();
  const asking = new Map<RestaurantId, Promise<Reached>>();

  const look = async (restaurantId: RestaurantId): Promise<Pick<Reached, 'state' | 'off'>> => {
    const before = known.get(restaurantId);
    try {
      const [counters] = await inTime(patience, forRestaurant(db, restaurantId).rows(countersNow({})));
      if (counters === undefined) return { state: 'UNKNOWN', off: null };
      return { state: 'THERE', off: counters.switched_off };
    } catch (error) {
      const off = before?.off ?? null;
      // It is this backend that has too much to do.
      return isBusy(error) ? { state: before?.state ?? 'THERE', off } : { state: 'AWAY', off };
    }
  };

  const ask = async (restaurantId: RestaurantId): Promise<Reached> => {
    const before = known.get(restaurantId);
    const found = await look(restaurantId);
    const since = before?.state === found.state ? before.since : now();
    known.delete(restaurantId);
    known.set(restaurantId, { ...found, since, until: now().getTime() + believed });
    const oldest = known.keys().next();
    if (known.size > bound && !oldest.done) known.delete(oldest.value);
    return { ...found, since };
  };

  return {
    of: (restaurantId) => {
      const last = known.get(restaurantId);
      if (last !== undefined && last.until > now().getTime()) return Promise.resolve(last);
      const answer = asking.get(restaurantId) ?? ask(restaurantId).finally(() => asking.delete(restaurantId));
      asking.set(restaurantId, answer);
      return answer;
    },
  };
}
