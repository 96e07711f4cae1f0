import type { RestaurantId } from '@toast/domain/ids';
import { type Kysely, QueryCreator } from 'kysely';
import type { Database } from './client.ts';
import { FlightFailed, flyWatched } from './flight.ts';
import type { DirectoryTables, TenantTables } from './schema.ts';
import { Executor } from './scope/executor.ts';
import { opening, openingAcross } from './scope/opening.ts';
import { compiled, type Landed, type LandedAll, type Sendable, type Statement } from './statement.ts';

type Verbs =
  | 'selectFrom'
  | 'selectNoFrom'
  | 'insertInto'
  | 'updateTable'
  | 'deleteFrom'
  | 'with'
  | 'withRecursive';

/**
 * A query builder whose every statement is bound to one restaurant at every depth. Outside a transaction each statement
 * is a transaction of its own, sent in one flight with the tenant setting that row-level security reads; where only public
 * tables are read there is nothing to tell, and the statement goes alone (decision 15).
 */
export type TenantDb = Pick<QueryCreator<TenantTables>, Verbs> & {
  readonly restaurantId: RestaurantId;
  /** Several statements in one round trip; outside a transaction they are one transaction. */
  flight<const S extends readonly Sendable[]>(statements: S): Promise<LandedAll<S>>;
  /** The rows of one prepared statement. */
  rows<Row>(statement: Statement<Row>): Promise<Row[]>;
};

/** The only door to the tables of a restaurant. */
export function forRestaurant(db: Database, restaurantId: RestaurantId): TenantDb {
  return new TenantScope(db, restaurantId);
}

class TenantScope extends QueryCreator<TenantTables> implements TenantDb {
  readonly restaurantId: RestaurantId;
  readonly #db: Database;

  constructor(db: Database, restaurantId: RestaurantId) {
    super({
      executor: new Executor(async <R>(statement: Statement<R>, reads: boolean) => {
        const [landed] = await inOneFlight(db, restaurantId, [statement], reads);
        return landed as Landed<R>;
      }),
    });
    this.restaurantId = restaurantId;
    this.#db = db;
  }

  async flight<const S extends readonly Sendable[]>(statements: S): Promise<LandedAll<S>> {
    return (await inOneFlight(this.#db, this.restaurantId, statements.map(compiled), false)) as LandedAll<S>;
  }

  async rows<Row>(statement: Statement<Row>): Promise<Row[]> {
    const [landed] = await this.flight([statement]);
    return landed.rows;
  }
}

async function inOneFlight(
  db: Database,
  restaurantId: RestaurantId,
  statements: readonly Statement[],
  reads: boolean,
) {
  const open = opening(restaurantId);
  for (const { sql, parameters } of statements)
    db.onStatement?.({ sql, parameters, door: 'tenant', restaurantId });
  // Bound to the restaurant like everything else; only row-level security does not have to be told which.
  const bare = statements.every(({ publicRead }) => publicRead === true);
  return alone(db, {
    ...(!bare && { open }),
    statements,
    restaurantId,
    commit: !bare,
    reads: reads || bare,
  });
}

async function alone(db: Database, plan: Parameters<typeof flyWatched>[2]): Promise<Landed[]> {
  const client = await db.connect(plan.restaurantId);
  let broken = false;
  try {
    return await flyWatched(db.watch, client, plan);
  } catch (error) {
    if (!(error instanceof FlightFailed)) throw error;
    broken = error.broken;
    throw error.told;
  } finally {
    client.release(broken);
  }
}

/**
 * The second door: reads over all restaurants, for the relay and for operations. `why` says in review what needs it.
 * The transaction is read only; a policy of its own lets it see all rows. On Citus it asks every shard.
 */
export function acrossRestaurants(
  db: Database,
  why: string,
): Pick<QueryCreator<TenantTables>, 'selectFrom' | 'with'> {
  if (why === '') throw new Error('say why a statement reads across restaurants');
  return new QueryCreator<TenantTables>({
    executor: new Executor(
      async <R>(statement: Statement<R>) => {
        db.onStatement?.({
          sql: statement.sql,
          parameters: statement.parameters,
          door: 'across',
          restaurantId: null,
          why,
        });
        const plan = {
          open: openingAcross,
          statements: [statement],
          restaurantId: null,
          commit: true,
          reads: true,
        };
        const [landed] = await alone(db, plan);
        return landed as Landed<R>;
      },
      { bind: false },
    ),
  });
}

/** The plain tables of the coordinator: slugs, credentials, memberships. */
export const directory = (db: Database): Kysely<DirectoryTables> => db.directory;
