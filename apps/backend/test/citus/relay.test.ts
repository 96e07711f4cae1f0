import type { RestaurantId } from '@toast/domain/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRelay } from '../../src/jobs/relay.ts';
import { createWorker } from '../../src/jobs/worker.ts';
import type { Bus } from '../../src/realtime/bus.ts';
import { type JobGround, layJobGround, recordedEffect, until, upTo } from '../support/jobs.ts';
import { appendEvents, foundSmallRestaurant } from '../support/small-restaurant.ts';
import { type Worker, workerPortOf, workersBehindProxies } from './support/workers.ts';

let ground: JobGround;
let workers: Worker[];
beforeAll(async () => {
  ground = await layJobGround();
  // A node's address cannot be changed before the cluster was used: Citus 13 may crash at it in a database that is just made.
  await foundSmallRestaurant(ground.deps.db);
  workers = await workersBehindProxies(ground.database);
});
afterAll(async () => {
  for (const worker of workers ?? []) worker.mend();
  await ground?.stop();
  await Promise.all((workers ?? []).map((worker) => worker.close()));
});

/** Founds restaurants until there is one on this worker. */
async function restaurantOn({ port }: Worker): Promise<RestaurantId> {
  for (;;) {
    const id = await foundSmallRestaurant(ground.deps.db);
    if ((await workerPortOf(ground.database.adminUrl, id)) === port) return id;
  }
}

describe('a relay whose cluster loses one of its workers', () => {
  it('hands on the logs of the other one, though nobody wakes it, and the rest when it is back', {
    timeout: 90_000,
  }, async () => {
    const [doomed, well] = workers as [Worker, Worker];
    const [there, here] = [await restaurantOn(doomed), await restaurantOn(well)];
    const deaf: Bus = {
      tell: async () => {},
      listen: () => ({ ready: Promise.resolve(), close: async () => {} }),
      close: async () => {},
    };
    const effect = recordedEffect();
    const relay = createRelay({ ...ground.deps, bus: deaf }, { effects: [effect], pollEvery: 200 });
    const worker = createWorker(ground.deps, { effects: [effect], chores: [] });
    const had = (id: RestaurantId) => effect.seqsOf(id).toSorted((a, b) => a - b);
    for (const id of [there, here]) await appendEvents(ground.deps.db, id, 2);
    await until(() => [had(there), had(here)]).toEqual([upTo(2), upTo(2)]);

    await appendEvents(ground.deps.db, there, 2);
    doomed.cut();
    await appendEvents(ground.deps.db, here, 3);
    await until(() => had(here)).toEqual(upTo(5));
    await until(() => relay.numbers().failing).toBeGreaterThan(0);

    doomed.mend();
    await until(() => had(there)).toEqual(upTo(4));
    await appendEvents(ground.deps.db, there);
    await until(() => had(there)).toEqual(upTo(5));
    expect(had(here)).toEqual(upTo(5));
    await Promise.all([relay.close(), worker.close()]);
  });
});
