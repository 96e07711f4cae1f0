import type { RestaurantId } from '@toast/domain/ids';
import { QueryCreator } from 'kysely';
import type pg from 'pg';
import type { Database } from './client.ts';
import { CommitOutcomeUnknown, DatabaseUnavailable } from './faults.ts';
import { FlightFailed, flyWatched, rollBack } from './flight.ts';
import type { TenantTables } from './schema.ts';
import { Executor } from './scope/executor.ts';
import { opening } from './scope/opening.ts';
import type { TenantDb } from './scope.ts';
import { compiled, type Landed, type LandedAll, type Sendable, type Statement } from './statement.ts';
import { isRetryable } from './translate.ts';

/** A transaction of one restaurant. `begin` and the tenant setting ride with its first flight. */
export type TenantTransaction = TenantDb & {
  /** The last flight: `commit` rides with it. Afterwards the transaction takes nothing more. */
  commitWith<const S extends readonly Sendable[]>(statements: S): Promise<LandedAll<S>>;
  /** Takes everything back, so that a refusal can be returned as a value. */
  rollback(): Promise<void>;
};

export type TransactOptions = {
  /** How often the work is done at most when the server reports a serialization failure or a deadlock; 1 by default. */
  readonly attempts?: number;
  /**
   * The work finds out for itself that it was done before, so when a commit's outcome is unknown it is done once more: it waits until
   * the first transaction has ended, and then sees what became of it.
   */
  readonly repeatable?: boolean;
};

/**
 * Runs `work` in one transaction of one restaurant and commits what it has not committed itself. When it throws,
 * everything is rolled back; so too when it caught a failed statement and returns a value.
 * @throws ConstraintViolation, CommitOutcomeUnknown, DatabaseUnavailable (nothing written), or what `work` throws.
 */
export function transact<T>(
  db: Database,
  restaurantId: RestaurantId,
  work: (trx: TenantTransaction) => Promise<T>,
  options: TransactOptions = {},
): Promise<T> {
  const whole = () => inAttempts(db, restaurantId, work, options);
  return db.watch === undefined ? whole() : db.watch.transaction(restaurantId, whole);
}

async function inAttempts<T>(
  db: Database,
  restaurantId: RestaurantId,
  work: (trx: TenantTransaction) => Promise<T>,
  options: TransactOptions,
): Promise<T> {
  const { attempts = 1, repeatable = false } = options;
  let lost: CommitOutcomeUnknown | undefined;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(db, restaurantId, work);
    } catch (error) {
      if (repeatable && lost === undefined && error instanceof CommitOutcomeUnknown) lost = error;
      // That nothing was written is true of this attempt, and not of the one before it.
      else if (lost !== undefined && error instanceof DatabaseUnavailable) throw lost;
      else if (attempt >= attempts || !isRetryable(error)) throw error;
    }
  }
}

async function once<T>(
  db: Database,
  restaurantId: RestaurantId,
  work: (trx: TenantTransaction) => Promise<T>,
): Promise<T> {
  const endTurn = await db.turn(restaurantId);
  try {
    return await within(db, await db.connect(restaurantId), restaurantId, work);
  } finally {
    endTurn();
  }
}

async function within<T>(
  db: Database,
  client: pg.PoolClient,
  restaurantId: RestaurantId,
  work: (trx: TenantTransaction) => Promise<T>,
): Promise<T> {
  const trx = new Scope(db, client, restaurantId);
  try {
    const value = await work(trx);
    await trx.end();
    return value;
  } catch (error) {
    await trx.rollback();
    throw error;
  } finally {
    client.release(trx.broken);
  }
}

class Scope extends QueryCreator<TenantTables> implements TenantTransaction {
  readonly restaurantId: RestaurantId;
  readonly #db: Database;
  readonly #client: pg.PoolClient;
  #state: 'new' | 'open' | 'failed' | 'over' = 'new';
  broken = false;

  constructor(db: Database, client: pg.PoolClient, restaurantId: RestaurantId) {
    super({
      executor: new Executor(async <R>(statement: Statement<R>) => {
        const [landed] = await this.#send([statement], false);
        return landed as Landed<R>;
      }),
    });
    this.#db = db;
    this.#client = client;
    this.restaurantId = restaurantId;
  }

  async flight<const S extends readonly Sendable[]>(statements: S): Promise<LandedAll<S>> {
    return (await this.#send(statements.map(compiled), false)) as LandedAll<S>;
  }

  async commitWith<const S extends readonly Sendable[]>(statements: S): Promise<LandedAll<S>> {
    return (await this.#send(statements.map(compiled), true)) as LandedAll<S>;
  }

  async rows<Row>(statement: Statement<Row>): Promise<Row[]> {
    const [landed] = await this.flight([statement]);
    return landed.rows;
  }

  async rollback(): Promise<void> {
    const begun = this.#state === 'open' || this.#state === 'failed';
    this.#state = 'over';
    if (!begun || this.broken) return;
    // A connection that cannot even roll back is thrown away, and the server rolls back for us.
    this.broken = !(await rollBack(this.#client));
  }

  /** Commits what is still open; takes back what failed and was caught. */
  async end(): Promise<void> {
    if (this.#state === 'open') await this.#send([], true);
    if (this.#state === 'failed') await this.rollback();
  }

  async #send(statements: readonly Statement[], commit: boolean): Promise<Landed[]> {
    if (this.#state === 'over' || this.#state === 'failed')
      throw new Error('the transaction has already ended');
    const { restaurantId } = this;
    for (const { sql, parameters } of statements) {
      this.#db.onStatement?.({ sql, parameters, door: 'tenant', restaurantId });
    }
    const fresh = this.#state === 'new';
    this.#state = commit ? 'over' : 'open';
    const open = fresh ? { open: opening(restaurantId) } : {};
    try {
      return await flyWatched(this.#db.watch, this.#client, {
        ...open,
        statements,
        restaurantId,
        commit,
        reads: false,
      });
    } catch (error) {
      if (!(error instanceof FlightFailed)) {
        // Nothing was sent, a commit neither: what was begun before is still open.
        this.#state = fresh ? 'new' : 'failed';
        throw error;
      }
      this.broken ||= error.broken;
      if (!commit) this.#state = 'failed';
      throw error.told;
    }
  }
}
