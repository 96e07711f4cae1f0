import { listedRestaurants } from '@toast/database/restaurant/directory.reads';
import type { RestaurantId } from '@toast/domain/ids';
import { z } from 'zod';
import type { JobDeps } from './effect.ts';

/** How many rows a statement of a chore takes at most. */
export const batch = 1_000;

/** Says after each batch how many rows it removed, and ends when nothing is left to do. */
export type Batches = AsyncIterable<number>;

/** Regular work that nobody waits for. All of it is idempotent: what is done is not there any more. */
export type Chore = {
  readonly name: string;
  /** When, as cron says it, in UTC. */
  readonly at: string;
} & (
  | { readonly perRestaurant: (deps: JobDeps, restaurantId: RestaurantId) => Batches }
  /** In the plain tables. */
  | { readonly once: (deps: JobDeps) => Batches }
);

export const choreTask = ({ name }: Pick<Chore, 'name'>): string => `chore:${name}`;

/** One after another, behind what follows from events. */
export const choreOptions = { queueName: 'chores', priority: 10, maxAttempts: 5 } as const;

/** Where a chore goes on: behind this restaurant. */
export type Rest = { readonly after?: RestaurantId };
const restOf = z.object({ after: z.custom<RestaurantId>((value) => typeof value === 'string').optional() });

/** Repeats a removal of at most `batch` rows until it finds fewer. */
export async function* untilFewer(remove: () => Promise<number>): Batches {
  for (let removed = batch; removed >= batch; ) {
    removed = await remove();
    yield removed;
  }
}

/**
 * Does a chore batch by batch until there is nothing left, or its time is over. One restaurant's trouble keeps no other from its turn.
 * @returns where to go on; nothing when it is done.
 * @throws AggregateError when a restaurant failed, after all others had their turn.
 */
export async function runChore(
  deps: JobDeps,
  chore: Chore,
  payload: unknown,
  patience: number,
  leaving?: AbortSignal,
): Promise<Rest | undefined> {
  const until = performance.now() + patience;
  const over = () => leaving?.aborted === true || performance.now() >= until;
  let removed = 0;
  /** Stops only behind a batch that removed something, so that the next time there is less to do. */
  const finish = async (batches: Batches): Promise<boolean> => {
    for await (const count of batches) {
      removed += count;
      if (count > 0 && over()) return false;
    }
    return true;
  };
  const faults: unknown[] = [];
  let { after } = restOf.parse(payload);
  const rest = (): Rest => (after === undefined ? {} : { after });

  if ('once' in chore) {
    if (!(await finish(chore.once(deps)))) return rest();
  } else {
    for (const restaurantId of await listedRestaurants(deps.db, after)) {
      if (leaving?.aborted === true) return rest();
      try {
        if (!(await finish(chore.perRestaurant(deps, restaurantId)))) return rest();
      } catch (error) {
        deps.log.warn({ err: error, restaurantId, chore: chore.name }, 'a chore failed in a restaurant');
        faults.push(error);
      }
      after = restaurantId;
      if (over()) return rest();
    }
  }
  deps.log.info({ chore: chore.name, removed }, 'a chore is done');
  if (faults.length > 0)
    throw new AggregateError(faults, `${chore.name} failed in ${faults.length} restaurants`);
  return undefined;
}
