import { randomUUID } from 'node:crypto';
import { auditRestaurant } from '@toast/database/audit/audit-restaurant';
import type { Violation } from '@toast/database/audit/violation';
import { createDatabase, type Database } from '@toast/database/client';
import { lockCounter } from '@toast/database/event/counter.reads';
import { touchDraft } from '@toast/database/menu/menu.writes';
import { forRestaurant } from '@toast/database/scope';
import { type TenantTransaction, transact } from '@toast/database/transaction';
import type { RestaurantId } from '@toast/domain/ids';
import { patient } from '../patient.ts';
import { withClient } from '../with-client.ts';
import { findRestaurant } from './find-restaurant.ts';
import { noteBegun, noteEnded } from './note.ts';
import { type Part, tablesOf } from './policies.ts';
import { type Shape, shapeOf } from './shape.ts';
import { Contradiction, type Taken, takeBack } from './take-back.ts';

export type RestaurantRestore = {
  readonly slug: string;
  readonly part: Part;
  /** The running database: as toast_app, whom the tenant's policy binds; and as its owner, for the record of who did what. */
  readonly appUrl: string;
  readonly adminUrl: string;
  /** A copy at `point`, as its superuser. */
  readonly copyUrl: string;
  readonly point: string;
  /** Who asks, for the record. */
  readonly by: string;
  /** Does everything and takes it back, so that its counts and its audit are true. */
  readonly dryRun: boolean;
};

export type RestaurantRestored = {
  readonly restaurantId: RestaurantId;
  /** REFUSED: nothing was changed, and `why` says what would have been wrong. */
  readonly outcome: 'DONE' | 'DRY_RUN' | 'REFUSED';
  readonly why: readonly string[];
  readonly taken: readonly Taken[];
};

/**
 * Takes one restaurant's rows from a copy back into the running database, in one transaction on its shard, which holds the restaurant's
 * turn: its guests wait, and nobody else's. It is committed only when the restaurant is no less whole afterwards than before.
 * @throws Error when there is no such restaurant, here or in the copy.
 */
export async function restoreRestaurant(wish: RestaurantRestore): Promise<RestaurantRestored> {
  const live = open(wish.appUrl);
  const copy = open(wish.copyUrl);
  try {
    const restaurantId = await findRestaurant(live, copy, wish);
    const shapes = await shapesOf(wish);
    if (wish.dryRun) return await attempt(live, copy, restaurantId, shapes, wish);
    const record = randomUUID();
    await noteBegun(wish.adminUrl, { record, restaurantId, ...wish });
    try {
      const done = await attempt(live, copy, restaurantId, shapes, wish);
      const counts = done.taken.map(({ diff: _, ...numbers }) => numbers);
      await noteEnded(wish.adminUrl, record, done.outcome, { counts, why: done.why });
      return done;
    } catch (error) {
      await noteEnded(wish.adminUrl, record, 'FAILED', { why: [String(error)] });
      throw error;
    }
  } finally {
    await live.close();
    await copy.close();
  }
}

const open = (url: string): Database =>
  createDatabase({ url, applicationName: 'toast restore', maxConnections: 2, deadlines: patient });

const shapesOf = ({ adminUrl, copyUrl, part }: RestaurantRestore): Promise<Shape[]> =>
  withClient(adminUrl, (here) =>
    withClient(copyUrl, async (there) => {
      const shapes: Shape[] = [];
      for (const [table] of tablesOf(part)) shapes.push(await shapeOf(here, there, table));
      return shapes;
    }),
  );

function attempt(
  live: Database,
  copy: Database,
  restaurantId: RestaurantId,
  shapes: readonly Shape[],
  wish: RestaurantRestore,
): Promise<RestaurantRestored> {
  return transact(live, restaurantId, async (trx): Promise<RestaurantRestored> => {
    const end = async (
      outcome: RestaurantRestored['outcome'],
      why: readonly string[],
      taken: readonly Taken[],
    ) => {
      if (outcome !== 'DONE') await trx.rollback();
      return { restaurantId, outcome, why, taken };
    };
    await trx.flight([lockCounter({})]);
    const before = await wrongWith(trx);
    const taken: Taken[] = [];
    try {
      for (const [table, policy] of tablesOf(wish.part)) {
        const shape = shapes.find((candidate) => candidate.table === table);
        if (shape === undefined) throw new Error(`${table} has no shape`);
        taken.push(await takeBack(forRestaurant(copy, restaurantId), trx, shape, policy, wish.by));
      }
    } catch (error) {
      if (error instanceof Contradiction) return end('REFUSED', [error.message], taken);
      throw error;
    }
    const some = taken.some(({ inserted, changed }) => inserted + changed > 0);
    // Publishing compares the draft's revision: whoever has reviewed the draft as it was reviews it again.
    if (wish.part === 'MENU' && some) await touchDraft(trx, wish.by).execute();
    const worse = worseThan(before, await wrongWith(trx));
    if (worse.length > 0) return end('REFUSED', worse, taken);
    return end(wish.dryRun ? 'DRY_RUN' : 'DONE', [], taken);
  });
}

const wrongWith = async (trx: TenantTransaction): Promise<readonly Violation[]> =>
  (await auditRestaurant(trx, { named: 1_000 })).violations;

/** What of an invariant is broken oftener than before; less broken is not whole, and yet better. */
function worseThan(before: readonly Violation[], after: readonly Violation[]): string[] {
  const times = (all: readonly Violation[], one: Violation) =>
    all.filter(({ invariant }) => invariant === one.invariant).length;
  return after
    .filter((violation) => times(after, violation) > times(before, violation))
    .map(({ invariant, said }) => `${invariant}: ${said}`);
}
